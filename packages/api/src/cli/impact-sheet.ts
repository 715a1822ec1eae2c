import { createClient, type ResultOf } from '@portevoix/sdk'
import { ImpactSheetDocument, ProcessingRegisterDocument } from '@portevoix/sdk/documents'
import { CommandError } from './failure.ts'
import { graphqlAddress } from './import-file.ts'
import { IN_ENGLISH } from './in-english.ts'

type Register = NonNullable<ResultOf<typeof ProcessingRegisterDocument>['processingRegister']>
type Sheet = NonNullable<ResultOf<typeof ImpactSheetDocument>['impactSheet']>

/** Prints what a server processes, and its figures, as Markdown. */
export async function printImpactSheet(options: { url: string; token?: string }): Promise<void> {
  if (!options.token) {
    throw new CommandError('A token is needed.', 'Pass a key or token with --token or PORTEVOIX_TOKEN.')
  }
  const client = createClient({ url: graphqlAddress(options.url), token: options.token, headers: IN_ENGLISH })
  const { impactSheet } = (await client.query(ImpactSheetDocument)).data
  const { processingRegister } = (await client.query(ProcessingRegisterDocument)).data
  if (!impactSheet || !processingRegister) {
    throw new CommandError('This token may not read them.', 'Use one with the permission processing:read.')
  }
  process.stdout.write(markdownOf(impactSheet, processingRegister))
}

/** A cell of a table: bars and line breaks would end it. */
const cell = (value: unknown): string =>
  String(value ?? '–')
    .replaceAll('|', '\\|')
    .replaceAll(/\s+/g, ' ')
const row = (cells: readonly unknown[]): string => `| ${cells.map(cell).join(' | ')} |\n`
const table = (head: readonly string[], rows: readonly (readonly unknown[])[]): string =>
  `${row(head)}${row(head.map(() => '---'))}${rows.map(row).join('')}\n`

function markdownOf(sheet: Sheet, register: Register): string {
  const below = `fewer than ${sheet.smallestGroup}`
  const figures: [string, unknown][] = [
    ['Counted at', sheet.asOf],
    ['Smallest group that is shown', sheet.smallestGroup],
    ['Active people', sheet.peopleActive ?? below],
    ['People with a score', sheet.peopleScored ?? below],
    ['Scores', sheet.scoreCount ?? below],
    ['Ties between people', sheet.tieCount ?? below],
    ...sheet.accesses.map((one): [string, unknown] => [`Accesses to ${one.class}, 30 days`, one.count ?? below]),
    ['Longest retention, days', sheet.retentionHorizonDays],
    ['Processing is switched off for somebody', sheet.hasExclusions ? 'yes' : 'no'],
    ['Automated decisions about people', sheet.automatedDecisions ? 'yes' : 'none'],
  ]
  const entries = register.entries.map((one) => [
    one.kind,
    one.title,
    one.purpose,
    one.dataCategories.join(', '),
    one.peopleCategories.join(', '),
    one.recipients.join(', '),
    one.retentionDays,
    one.legalBasis,
    one.since,
    one.seenBy.join(', '),
  ])
  const head = [
    'kind',
    'name',
    'purpose',
    'data',
    'about',
    'recipients',
    'days kept',
    'legal basis',
    'since',
    'seen by',
  ]
  const changes = register.changes.map(({ at, event, description }) => [at, event, description])
  return [
    '# Impact sheet\n\n',
    table(['figure', 'value'], figures),
    '# Register of processing\n\n',
    table(head, entries),
    '# Changes\n\n',
    table(['when', 'event', 'what'], changes),
  ].join('')
}
