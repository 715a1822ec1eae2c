import { DEFAULT_LANGUAGE, type Language } from '../../core/texts/index.ts'
import { declarationOf, saidOf } from '../../platform/events/index.ts'
import { texts } from './texts.ts'

interface EventFacts {
  type: string
  at: Date
  /** GraphQL type and global id of the event's subject. */
  subject: { type: string; id: string }
  /** As in `Event.data`. */
  data: unknown
}

/** `score-run.finished` → `Score run finished`. */
function nameOf(type: string): string {
  const words = type.replaceAll(/[.-]/g, ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** A title: the name of the type in English, else the first sentence of what is said of it. */
function titleOf(type: string, language: Language): string {
  const [sentence = ''] = /^[^.:]+/.exec(saidOf(type)?.in(language) ?? '') ?? []
  return language === DEFAULT_LANGUAGE || sentence === '' ? nameOf(type) : sentence.trim()
}

/** Only ids, states and keys. Text that a person wrote, such as a reason, must not leave the platform in a notice. */
const isCode = (value: unknown): boolean => typeof value === 'string' && /^[\w.:@/-]{1,128}$/.test(value)

/**
 * The text of a notice about an event.
 * @param options.lastOf set for the last notice within the hourly limit: how many the rule created within the hour.
 */
export function noticeOf(
  { type, at, subject, data }: EventFacts,
  { lastOf = null, language = DEFAULT_LANGUAGE }: { lastOf?: number | null; language?: Language } = {},
): { subject: string; text: string } {
  const fields = declarationOf(type)?.data
  const facts = Object.entries(typeof data === 'object' && data !== null ? data : {})
    .filter(([name]) => fields?.[name]?.kind !== 'TEXT')
    .filter(([, value]) => typeof value === 'number' || typeof value === 'boolean' || isCode(value))
    .map(([name, value]) => `${name}: ${String(value)}`)
  const lines = [
    saidOf(type)?.in(language) ?? `${nameOf(type)}.`,
    '',
    `event: ${type}`,
    `at: ${at.toISOString()}`,
    `${subject.type}: ${subject.id}`,
    ...facts,
    ...(lastOf === null ? [] : ['', texts('last-of-hour', { count: lastOf }).in(language)]),
  ]
  return { subject: texts('subject', { title: titleOf(type, language) }).in(language), text: lines.join('\n') }
}

/** The text of a test notice. */
export const trialIn = (language: Language) => ({
  subject: texts('subject', { title: texts('trial-title') }).in(language),
  text: texts('trial').in(language),
})
