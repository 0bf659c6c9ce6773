/** What somebody on the staff is trusted with. `clerk`: begins cases at the counter and sees none. `none`: on the list, and nothing more. */
export const roles = ["reviewer", "senior", "administrator", "auditor", "clerk", "none"] as const
export type Role = (typeof roles)[number]

const reviewing = ["reviewer", "senior"] as const
const looking = [...reviewing, "auditor"] as const
const assisting = [...reviewing, "clerk"] as const
const withARole = [...looking, "administrator", "clerk"] as const

/**
 * Who may do what at the desk. Routes let through, pages show and tests walk what stands here and nothing else; see
 * docs/decisions/0020-staff-sign-in-and-roles.md.
 */
const mayDo = {
  signOut: roles,
  enter: withARole,
  seeQueue: looking,
  seeCase: looking,
  seePhoto: looking,
  /** Without giving a reason first. */
  seePhotoUnasked: reviewing,
  giveReasonToLook: ["auditor"],
  takeCase: reviewing,
  decide: reviewing,
  writeNote: reviewing,
  settle: ["senior"],
  giveBack: reviewing,
  makeRequest: reviewing,
  assist: assisting,
  manageOwnAccount: withARole,
  managePeople: ["administrator"],
  invite: ["administrator"],
  erase: ["administrator"],
  readPolicies: ["senior", "auditor", "administrator"],
  setPolicies: ["senior"],
  readEvents: ["auditor", "administrator"],
  readReports: ["auditor", "senior", "administrator"],
} as const satisfies Readonly<Record<string, readonly Role[]>>

export type Action = keyof typeof mayDo

export function may(role: Role, action: Action): boolean {
  const allowed: readonly Role[] = mayDo[action]
  return allowed.includes(role)
}
