import { declarationOf } from '../../platform/events/index.ts'

interface EventFacts {
  type: string
  at: Date
  /** GraphQL type and global id of the event's subject. */
  subject: { type: string; id: string }
  /** As in `Event.data`. */
  data: unknown
}

/** `score-run.finished` → `Score run finished`. */
function titleOf(type: string): string {
  const words = type.replaceAll(/[.-]/g, ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** Only ids, states and keys. Text that a person wrote, such as a reason, must not leave the platform in a notice. */
const isCode = (value: unknown): boolean => typeof value === 'string' && /^[\w.:@/-]{1,128}$/.test(value)

/**
 * The text of a notice about an event.
 * @param lastOf set for the last notice within the hourly limit: how many the rule created within the hour.
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
      : [
          '',
          `The rule sent ${lastOf} notices within an hour. Further events in this hour are not reported: see \`events\`.`,
        ]),
  ]
  return { subject: `Portevoix: ${titleOf(type)}`, text: lines.join('\n') }
}

/** The text of a test notice. */
export const TRIAL = {
  subject: 'Portevoix: test notice',
  text: 'This is a test notice. Notices arrive here.',
} as const
