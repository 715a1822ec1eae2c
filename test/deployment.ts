import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

const FOLDER = new URL('../packages/api/deploy/', import.meta.url)

export const deploymentFile = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8')

interface Health {
  test?: readonly string[]
  disable?: boolean
}

interface ComposeService {
  image: string
  build?: { context: string; dockerfile: string; target: string }
  command?: readonly string[]
  environment?: Readonly<Record<string, string>>
  volumes?: readonly string[]
  configs?: readonly { source: string; target: string }[]
  depends_on?: Readonly<Record<string, { condition: string }>>
  restart?: string
  stop_grace_period?: string
  stop_signal?: string
  user?: string
  profiles?: readonly string[]
  healthcheck?: Health
}

interface Compose {
  services: Readonly<Record<string, ComposeService>>
  configs: Readonly<Record<string, { content: string }>>
  volumes: Readonly<Record<string, unknown>>
}

export const readCompose = (): Compose => parse(deploymentFile('compose.yaml'), { merge: true })

/** The environment of a service as Compose passes it on. */
export function environmentOf(
  service: ComposeService | undefined,
  variables: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(service?.environment ?? {}).map(([name, value]) => [name, interpolated(value, variables)]),
  )
}

/**
 * `${NAME:?}` must have a value, `${NAME:-other}` may have none.
 * @throws Error when a variable is missing.
 */
export function interpolated(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{(\w+)(?::(\?|-)([^}]*))?\}/g, (_whole, name: string, how?: string, other = '') => {
    const value = variables[name]
    if (value) return value
    if (how === '-') return other
    throw new Error(`compose.yaml needs a value for ${name}.`)
  })
}

/** The parts of one image of the Containerfile: instruction and rest of each line, those that go on joined. */
export function readStage(name: string): { instruction: string; rest: string }[] {
  const text = deploymentFile('Containerfile')
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
  const stage = text.split(/^(?=FROM )/m).find((part) => part.split('\n')[0]?.endsWith(` AS ${name}`))
  if (!stage) throw new Error(`The Containerfile has no stage ${name}.`)
  return stage
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, instruction, rest] = /^([A-Z]+) (.+)$/.exec(line) ?? []
      if (!instruction || !rest) throw new Error(`This line of the Containerfile is no instruction: ${line}`)
      return { instruction, rest }
    })
}
