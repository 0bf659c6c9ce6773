import { createServer } from "node:net"
import { serve as listen, type ServerType } from "@hono/node-server"
import { begin } from "../app/begin.ts"
import type { Mode } from "../app/policy.ts"
import type { Config } from "../config.ts"
import { createApp } from "../http/app.ts"
import type { Installation } from "../main.ts"
import { needsSecondProof, uploadsEndOn } from "../verification/legal-basis.ts"
import { may, type Role } from "../verification/roles.ts"
import { seed } from "./demo.ts"
import { configuration, opened, standardOutput } from "./installation.ts"
import { onOrphaned } from "./lifeline.ts"

/** Runs the service until it is told to stop. @returns the exit code. */
export async function serve(mode: Mode): Promise<number> {
  const config = configuration(mode)
  if (!config.ok) return refuse(config.error)
  const unlawful = mode === "live" ? legalProblem(config.value) : null
  if (unlawful) return refuse(unlawful)
  const busy = await portProblem(config.value)
  if (busy) return refuse(busy)
  const stop = stopSignal()
  const installation = await opened(config.value, standardOutput)
  if (!installation.ok) return refuse(installation.error)
  await run(config.value, installation.value, stop)
  return 0
}

async function run(config: Config, installation: Installation, stop: Promise<void>): Promise<void> {
  if (config.mode === "demo") await seed(installation.services) // before anything is looked at: they are sent as they are
  const worker = await installation.work()
  await installation.sweep()
  const server = listen({ fetch: createApp(installation.services).fetch, hostname: config.host, port: config.port })
  await announce(config, installation)
  await stop
  installation.end()
  await closed(server)
  await worker.stop()
  await installation.close()
}

async function announce({ mode, publicUrl }: Config, { services }: Installation): Promise<void> {
  if (mode === "demo") {
    const { token } = await begin(services, {
      reference: "DEMO",
      origin: "commandLine",
      actor: { kind: "commandLine" },
      language: "en",
    })
    console.log(`Applicant: ${publicUrl}/v/${token}`)
  }
  console.log(`Review: ${publicUrl}/review`)
  if (mode === "live") {
    if ((await services.staff.all()).length > 0) return
    console.log('Nobody is on the staff yet. Invite the first: honnin staff invite --role administrator --name "…"')
    return
  }
  for (const { name, role } of await services.staff.all()) {
    console.log(`Demo reviewer: ${name} (${inWords(role)})`)
  }
}

const inWords = (role: Role): string =>
  may(role, "decide") ? "may decide" : role === "none" ? "not authorised" : `${role}: may not decide`

function refuse(words: string): number {
  console.error(words)
  return 1
}

function legalProblem({ policy }: Config): string | null {
  if (!needsSecondProof(policy.legalBasis)) return null
  return `LEGAL_BASIS=${policy.legalBasis}: uploaded pictures alone are no lawful proof for this (the method ends on ${uploadsEndOn[policy.legalBasis]}), and this version has no second proof yet. See docs/sources.md#legal-basis and docs/decisions.`
}

/** A busy port is found before anything is started or touched. */
function portProblem({ host, port }: Config): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once("error", (problem: NodeJS.ErrnoException) =>
      resolve(
        problem.code === "EADDRINUSE"
          ? `Port ${port} is busy: something else listens there, perhaps another honnin. Stop it, or choose another port: PORT=${port + 1} npm start`
          : `Cannot listen on ${host}, port ${port} (${problem.code}). Check HOST and PORT.`,
      ),
    )
    probe.listen({ host, port }, () => probe.close(() => resolve(null)))
  })
}

/** Resolves once we are told to stop: by a signal, or because the launcher is gone. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve())
    onOrphaned(resolve)
  })
}

const drainMillis = 5_000
const idleCheckMillis = 50

/** Requests under way are finished, for a few seconds at most; a connection goes as soon as it has nothing more to say. */
function closed(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const goingIdle = setInterval(() => {
      if ("closeIdleConnections" in server) server.closeIdleConnections()
    }, idleCheckMillis)
    server.close(() => {
      clearInterval(goingIdle)
      resolve()
    })
    setTimeout(() => {
      if ("closeAllConnections" in server) server.closeAllConnections()
    }, drainMillis).unref()
  })
}
