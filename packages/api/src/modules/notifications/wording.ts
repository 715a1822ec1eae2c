/** What an event is, in words for people: a subject and a sentence or two. Ids are all that events hold of anybody. */
const SENTENCES: { readonly [type: string]: string } = {
  'sync-run.failed': 'A sync failed. Its log says why: see `syncRun`.',
  'integration.failing': 'An integration fails and needs somebody to look at it.',
  'integration.recovered': 'An integration that failed works again.',
  'publication.failed': 'A post could not be published.',
  'publication.unclear': 'Nobody knows whether a post is out: look, and say so by `publicationSettle`.',
  'publication.published': 'A post is out.',
  'score-run.finished': 'Scores are ready.',
  'score-run.failed': 'A scoring run failed.',
  'import.finished': 'An import is done.',
  'import.failed': 'An import failed.',
  'campaign.launched': 'A campaign is live.',
  'campaign.ended': 'A campaign has ended.',
  'participation.accepted': 'Somebody accepted to take part in a campaign.',
  'participation.declined': 'Somebody declined to take part in a campaign.',
  'content.reopened': 'An approved content was changed at its source and waits for approval again.',
}

interface EventFacts {
  type: string
  at: Date
  /** GraphQL type and global id of what it happened to. */
  subject: { type: string; id: string }
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
  const facts = Object.entries(typeof data === 'object' && data !== null ? data : {})
    .filter(([, value]) => typeof value === 'number' || typeof value === 'boolean' || isCode(value))
    .map(([name, value]) => `${name}: ${String(value)}`)
  const lines = [
    SENTENCES[type] ?? `${titleOf(type)}.`,
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
