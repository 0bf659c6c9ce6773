/** The desk's lists. `waiting`: whoever presses Next case gets them, oldest first; `mine`: held by the one who looks. */
export const queueLists = ["waiting", "mine", "moreNeeded", "decided"] as const

export type QueueList = (typeof queueLists)[number]
