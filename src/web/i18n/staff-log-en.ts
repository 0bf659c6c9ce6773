import type { Actor, EventBody } from "../../verification/events.ts"

type Kind = EventBody["kind"]

/** None: the catalogue says them in English. */
const kinds: Readonly<Partial<Record<Kind, string>>> = {}

/** Words of the page of events. */
export const logEn = {
  link: "Events",
  heading: "Events",
  lead: "What was recorded, latest first. Nothing here is personal. Whether anything was changed or dropped is proved with honnin audit verify.",
  label: "Events of one case",
  hint: "The short reference, your own customer reference, or the whole number of the document.",
  find: "Find",
  none: "No events. Check the reference, or leave the field empty and open the page anew for all of them.",
  earlier: "Earlier events",
  kinds,
  actors: {
    applicant: "Applicant",
    staff: "Staff",
    commandLine: "Command line",
    system: "System",
  } satisfies Record<Actor["kind"], string>,
}
