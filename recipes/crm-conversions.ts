/**
 * Tells which leads of a CRM came by a share: a CSV file with the columns id, at and pv_click, the parameter with which a tracked link led to the
 * form. Told again, a lead counts once.
 *
 *   npm install @portevoix/sdk
 *   PORTEVOIX_URL=https://portevoix.example/graphql PORTEVOIX_TOKEN=pv_… node crm-conversions.ts leads.csv
 *
 * The key needs `metric:write`.
 */
import { readFileSync } from 'node:fs'
import { createClient } from '@portevoix/sdk'
import { MetricsIngestDocument } from '@portevoix/sdk/documents'

const { PORTEVOIX_URL = 'http://localhost:4000/graphql', PORTEVOIX_TOKEN = '' } = process.env
const [file = 'leads.csv'] = process.argv.slice(2)
/** Facts of one call at most. */
const AT_ONCE = 1_000

const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
const names = header.split(',')
const leads = lines.map((line) => {
  const cells = line.split(',')
  return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
})
// A visitor who came by no share, or did not want to be counted, has no token.
const shared = leads.filter(({ pv_click }) => pv_click)

const client = createClient({ url: PORTEVOIX_URL, token: PORTEVOIX_TOKEN })
let refused = 0
for (let from = 0; from < shared.length; from += AT_ONCE) {
  const points = shared.slice(from, from + AT_ONCE).map(({ id, at, pv_click }) => ({
    key: `lead-${id}`,
    metric: 'leads',
    clickToken: pv_click,
    at,
    value: '1',
  }))
  const { accepted, duplicates, rejected } = await client.mutate(MetricsIngestDocument, {
    input: { source: 'crm', points },
  })
  console.log(`${accepted} new, ${duplicates} known, ${rejected.length} refused`)
  for (const { index, message } of rejected) console.error(`lead ${shared[from + index]?.id}: ${message}`)
  refused += rejected.length
}
process.exitCode = refused === 0 ? 0 : 1
