import { declarationOf } from '../../platform/events/index.ts'

interface EventFacts {
  type: string
  at: Date
  /** GraphQL type and global id of what it happened to. */
  subject: { type: string; id: string }
  /** As the API shows it. */
  data: unknown
}

/** `score-run.finished` → `Score run finished`. */
function titleOf(type: string): string {
  const words = type.replaceAll(/[.-]/g, ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** Ids, states and keys. What somebody wrote, such as a reason, stays in the event: a notice leaves the house. */
const isCode = (value: unknown): boolean => typeof value === 'string' && /^[\w.:@/-]{1,128}$/.test(value)

/**
 * The words of a notice about an event.
 * @param lastOf how many notices the rule has made within the hour, where this is the last that it makes.
 */
export function noticeOf(
  { type, at, subject, data }: EventFacts,
  lastOf: number | null = null,
): { subject: string; text: string } {
  const fields = declarationOf(type)?.data
  const facts = Object.entries(typeof data === 'object' && data !== null ? data : {})
    .filter(([name]) => fields?.[name]?.kind !== 'TEXT')
    .filter(([, value]) => typeof value === 'number' || typeof value === 'boolean' || isCode(value))
    .map(([name, value]) => `${name}: ${String(value)}`)
  const lines = [
    declarationOf(type)?.description ?? `${titleOf(type)}.`,
    '',
    `event: ${type}`,
    `at: ${at.toISOString()}`,
    `${subject.type}: ${subject.id}`,
    ...facts,
    ...(lastOf === null
      ? []
      : ['', `This was told ${lastOf} times within an hour: what else happens in it is not. See \`events\`.`]),
  ]
  return { subject: `Portevoix: ${titleOf(type)}`, text: lines.join('\n') }
}

/** The words of a trial. */
export const TRIAL = {
  subject: 'Portevoix: a trial',
  text: 'Somebody tries whether notices arrive here. They do.',
} as const
