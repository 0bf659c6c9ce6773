import { defineConfig } from "vitest/config"

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    reporters: ["default", "./tests/reporter.ts"],
    globalSetup: "./tests/global-setup.ts",
    include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.{ts,tsx}", "tools/**/*.test.ts", "fixtures/**/*.test.ts"],
    maxWorkers: "100%", // by default one processor is left idle: journeys wait for half of their time
    testTimeout: 60_000, // what takes 12 s here took 40 on a machine with a load of 12
    hookTimeout: 60_000,
  },
})
