/**
 * The desk's lists. `waiting`: whoever presses Next case gets them, oldest first; `mine`: held by the one who looks; `secondLook`:
 * decided once or twice, and waiting for another person.
 */
export const queueLists = ["waiting", "mine", "secondLook", "moreNeeded", "decided"] as const

/** Who filled a case in: somebody of the staff sat beside its applicant, or nobody did. */
export const entries = ["atCounter", "byApplicant"] as const

export type Entry = (typeof entries)[number]

export type QueueList = (typeof queueLists)[number]
