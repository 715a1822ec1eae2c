import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { permissionNames } from '@portevoix/api/platform/auth/index.ts'
import { eventTypes } from '@portevoix/api/platform/events/index.ts'
import { schema } from '@portevoix/api/schema.ts'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const source = join(root, 'packages/api/src')

/** Files of models that the platform itself works with: organisations, accounts, what acts for them, events, the audit, files that come in. */
const OF_THE_PLATFORM = ['platform.prisma', 'organization.prisma', 'identity.prisma', 'applications.prisma']
const MODELS_OF_THE_PLATFORM = ['QuotaUse', 'QuotaRest', 'ModelFingerprint', 'FeedEpoch']

/** Words that stand in the platform with a reason. */
const ALLOWED: readonly { readonly where: RegExp; readonly words: RegExp; readonly why: string }[] = [
  {
    where: /^(core\/context|platform\/auth\/|platform\/jobs\/in-job|platform\/streams\/follow\.)/,
    words: /^personId$|^(campaign|department)Ids?$/,
    why: 'What an account reaches is its own person, departments or campaigns: how far it goes, each module says.',
  },
  {
    where: /^platform\/auth\/(lasting-)?actors/,
    words: /^Person$/,
    why: 'Whether an account could log in now depends on its own person.',
  },
  {
    where: /^platform\/(plugin-host|plugins)\//,
    words: /^(Notice|Score|Network|Integration|integrationId|GuidelineCheck|integrationSecretSet|integrationAuthorize)/,
    why: 'The host speaks the contract for plugins, which names what they are asked and who asks.',
  },
  {
    where: /^platform\/http\//,
    words: /^documentId$/,
    why: 'A parameter of requests that name a document of GraphQL, as its specification calls it.',
  },
  {
    where: /^platform\/looks\//,
    words: /^(personIds?|Person|PersonAccess|DepartmentMembership|departmentIds?)$/,
    why: 'A look is at a person, by somebody of a department: what is a look, each module says.',
  },
  {
    where: /^platform\/(operations|streams)\//,
    words: /^DocumentNode$/,
    why: 'A document of GraphQL, as its library calls what is sent to it.',
  },
]

async function models(): Promise<string[]> {
  const found: string[] = []
  for await (const file of glob('*.prisma', { cwd: join(root, 'prisma/models') })) {
    if (OF_THE_PLATFORM.includes(file)) continue
    const text = readFileSync(join(root, 'prisma/models', file), 'utf8')
    found.push(...[...text.matchAll(/^model (\w+)/gm)].map(([, name = '']) => name))
  }
  return found.filter((name) => !MODELS_OF_THE_PLATFORM.includes(name))
}

const uncapitalized = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`

/** A text of the source whose comments are what they name in code type: their sentences may begin with any word. */
const withoutProse = (text: string): string =>
  text.replaceAll(/\/\*\*[\s\S]*?\*\/|(?<=^|\s)\/\/ .*$/gm, (comment) => comment.match(/`[^`]*`/g)?.join(' ') ?? '')

/** What a text of the source names of the domains, in code and in code type of comments. */
async function namedIn(texts: ReadonlyMap<string, string>): Promise<string[]> {
  const tables = await models()
  const rootFields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}).filter((name) => /[a-z][A-Z]/.test(name)),
  )
  const either = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length).join('|')
  const patterns = [
    // A table, or a name made with it, as in `Campaign` and `CampaignRow`, but not `NodeContent`.
    `(?<![A-Za-z])(?:${either(tables)})(?:[A-Z]\\w*)?(?![A-Za-z-])`,
    // Its rows, and ids of them: `db.campaign.`, `campaignId`.
    `(?<=\\bdb\\.)(?:${either(tables.map(uncapitalized))})\\b`,
    `\\b(?:${either(tables.map(uncapitalized))})Ids?\\b`,
    // Permissions, events, and what the API can be asked.
    `(?<=['"\`])(?:${either(permissionNames())})(?=['"\`])`,
    `(?<=['"\`])(?:${either(eventTypes().map(([type]) => type.replace('.', '\\.')))})(?=['"\`])`,
    `(?<=['"\`{ ])(?:${either(rootFields.filter((name) => tables.some((table) => name.startsWith(uncapitalized(table)))))})\\b`,
  ].map((pattern) => new RegExp(pattern, 'g'))
  return [...texts].flatMap(([file, text]) =>
    patterns
      .flatMap((pattern) => [...withoutProse(text).matchAll(pattern)].map(([word]) => word))
      .filter((word) => !ALLOWED.some(({ where, words }) => where.test(file) && words.test(word)))
      .map((word) => `${file}: ${word}`),
  )
}

async function lowerLayers(): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for await (const file of glob('{core,platform}/**/*.ts', { cwd: source })) {
    if (file.endsWith('.test.ts') || file.includes('/fixtures/')) continue
    texts.set(file.replaceAll('\\', '/'), readFileSync(join(source, file), 'utf8'))
  }
  return texts
}

describe('core and platform', () => {
  it('name no domain', async () => {
    const texts = await lowerLayers()
    expect(texts.size).toBeGreaterThan(150)
    expect([...new Set(await namedIn(texts))].sort()).toEqual([])
  })

  it.each([
    ['a table', 'export type Row = Campaign'],
    ['a name made with a table', 'export interface TopicRow {}'],
    ['rows of a table', 'export const rows = (ctx: Context) => ctx.db.topic.findMany()'],
    ['an id', 'export const of = ({ campaignId }: Row) => campaignId'],
    ['a permission', "assertCan(ctx, 'topic:write')"],
    ['an event', "await emit(ctx, 'campaign.launched', event)"],
    ['a field of the API', 'const remedy = "Begin it by `campaignLaunch`."'],
    ['a table in a comment', '/** As `Campaign` has it. */'],
    ['a table in SQL', 'sql`SELECT id FROM "Ambassador"`'],
  ])('are reported for naming %s', async (_what, code) => {
    expect(await namedIn(new Map([['platform/lists/plant.ts', code]]))).not.toEqual([])
  })

  it('may use the same words for other things', async () => {
    const code =
      'const cost = shareOf(content, network).score // Network files: a NodeContent, "topics", { import: true }'
    expect(await namedIn(new Map([['core/plant.ts', code]]))).toEqual([])
  })
})
