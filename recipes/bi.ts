/**
 * Keeps a DuckDB file with views for BI tools up to date until it is stopped; see docs/mirror.md.
 *
 *   PORTEVOIX_URL=https://portevoix.example/graphql PORTEVOIX_TOKEN=pv_… node bi.ts copy.duckdb [once]
 */
import { DuckDBInstance } from '@duckdb/node-api'
import { createClient } from '@portevoix/sdk'
import { type Copied, catchUp, type Database, mirror } from './mirror.ts'

/** Lists leave out what is archived, unless they are asked for it. */
const ALL = '(filter: { or: [{ archived: { eq: true } }, { archived: { eq: false } }] })'

/** No names, no addresses: BI counts. Between a share and its person stand participation and ambassador. */
const TYPES: Copied[] = [
  { type: 'Department', list: `departments${ALL}`, fields: 'name parent { id } archivedAt' },
  { type: 'Person', list: `people${ALL}`, fields: 'kind country active archivedAt departments { id }' },
  { type: 'Campaign', list: 'campaigns', fields: 'name status startsAt endsAt networks topics { id }' },
  { type: 'Topic', list: `topics${ALL}`, fields: 'name' },
  { type: 'Content', list: `contents${ALL}`, fields: 'title kind status language' },
  { type: 'Ambassador', list: 'ambassadors', fields: 'status person { id }' },
  {
    type: 'Participation',
    list: 'ambassadors',
    beneath: 'participations',
    fields: 'status invitedAt acceptedAt leftAt campaign { id } ambassador { id }',
  },
  {
    type: 'Share',
    list: 'shares',
    fields:
      'status network sharedAt publishedAt campaign { id } content { id } participation { id } departments { department { id } primary }',
  },
  {
    type: 'Cost',
    list: 'costs',
    fields: 'kind label at on amount { amountMinor currency } campaign { id } reverses { id }',
  },
]

const VIEWS = `
CREATE OR REPLACE VIEW campaigns AS
  SELECT id, row->>'name' AS name, row->>'status' AS status,
    (row->>'startsAt')::TIMESTAMPTZ AS starts_at, (row->>'endsAt')::TIMESTAMPTZ AS ends_at
  FROM thing WHERE type = 'Campaign';
CREATE OR REPLACE VIEW departments AS
  SELECT id, row->>'name' AS name, row->>'$.parent.id' AS parent_id FROM thing WHERE type = 'Department';
CREATE OR REPLACE VIEW participations AS
  SELECT id, row->>'$.campaign.id' AS campaign_id, row->>'status' AS status,
    (row->>'invitedAt')::TIMESTAMPTZ AS invited_at, (row->>'acceptedAt')::TIMESTAMPTZ AS accepted_at
  FROM thing WHERE type = 'Participation';
CREATE OR REPLACE VIEW shares AS
  SELECT s.id, s.row->>'$.campaign.id' AS campaign_id, c.name AS campaign, s.row->>'network' AS network, s.row->>'status' AS status,
    (s.row->>'publishedAt')::TIMESTAMPTZ AS published_at,
    s.row->>'$.departments[0].department.id' AS department_id
  FROM thing s LEFT JOIN campaigns c ON c.id = (s.row->>'$.campaign.id') WHERE s.type = 'Share';
CREATE OR REPLACE VIEW costs AS
  SELECT id, row->>'$.campaign.id' AS campaign_id, row->>'kind' AS kind, (row->>'at')::TIMESTAMPTZ AS at,
    (row->>'$.amount.amountMinor')::BIGINT AS amount_minor, row->>'$.amount.currency' AS currency
  FROM thing WHERE type = 'Cost'`

const { PORTEVOIX_URL = 'http://localhost:4000/graphql', PORTEVOIX_TOKEN = '' } = process.env
const [file = 'portevoix.duckdb', once] = process.argv.slice(2)
const instance = await DuckDBInstance.create(file)
const connection = await instance.connect()
const db = connection as unknown as Database
const client = createClient({ url: PORTEVOIX_URL, token: PORTEVOIX_TOKEN })
await catchUp(client, db, TYPES)
await db.run(VIEWS)
if (once !== 'once') {
  const leaving = new AbortController()
  process.once('SIGINT', () => leaving.abort())
  await mirror(client, db, TYPES, { signal: leaving.signal }).catch((error) => {
    if (!leaving.signal.aborted) throw error
  })
}
connection.closeSync()
instance.closeSync()
