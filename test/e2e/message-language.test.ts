import { parseGlobalId } from '@portevoix/api/core/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post } from '../harness.ts'
import { startScriptedWorld } from './scripted-source.ts'

let scripted: Awaited<ReturnType<typeof startScriptedWorld>>
beforeAll(async () => {
  scripted = await startScriptedWorld()
})
afterAll(() => scripted?.stop())

interface Told {
  message: string
  messageCode: string | null
  messageParameters: { name: string; value: string }[]
}

async function read<Data>(language: string, query: string, variables: object = {}): Promise<Data> {
  const { url, organization } = scripted.world
  const { body } = await post(url, organization.key, { query, variables }, { 'accept-language': language })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return body.data as Data
}

const TOLD = 'message messageCode messageParameters { name value }'
const IMPORT = `query ($id: ID!) { node(id: $id) { ... on Import {
  status error errorCode errorParameters { name value } problems { nodes { line column ${TOLD} } } } } }`

interface ReadImport {
  status: string
  error: string | null
  errorCode: string | null
  errorParameters: { name: string; value: string }[]
  problems: { nodes: (Told & { line: number; column: string | null })[] }
}

const importIn = async (language: string, id: string): Promise<ReadImport> =>
  (await read<{ node: ReadImport }>(language, IMPORT, { id })).node

/** Imports a file of people. @returns the global id of the import, which has ended. */
async function importPeople(file: string): Promise<string> {
  const { server, organization } = scripted.world
  const sent = await fetch(`${server.url}/uploads`, {
    method: 'POST',
    headers: { authorization: `Bearer ${organization.key}` },
    body: file,
  })
  const { uploadId } = (await sent.json()) as { uploadId: string }
  const { importStart } = await read<{ importStart: { id: string } }>(
    'en',
    'mutation ($input: ImportStartInput!) { importStart(input: $input) { ... on Import { id } } }',
    { input: { uploadId, format: 'CSV', target: 'PEOPLE' } },
  )
  await expect
    .poll(async () => (await importIn('en', importStart.id)).status, { timeout: 30_000 })
    .toMatch(/SUCCEEDED|FAILED/)
  return importStart.id
}

describe('the problems of an import', () => {
  it('are read in the language of the reader, with a code and what they name', async () => {
    const id = await importPeople(
      'externalId,displayName,email,followers\n1,Ana,no mail,\n2,Bo,,\n3,Cy,,5\n,Di,,\n4,Ed\n5,Fi,,\n',
    )
    const french = await importIn('fr', id)
    expect(french.problems.nodes.map(({ line, messageCode, message }) => [line, messageCode, message])).toEqual([
      [2, 'rows.no-mail', 'Ce n’est pas une adresse électronique. Écrivez une seule adresse, comme ana@example.org.'],
      [4, 'people.half-account', expect.stringMatching(/^Un compte a besoin de son réseau/)],
      [
        5,
        'rows.missing',
        'La valeur manque. Donnez à chaque personne l’identifiant que vos propres systèmes lui donnent.',
      ],
      [6, 'rows.too-few-values', 'La ligne a 2 valeurs et l’en-tête 4 colonnes. Complétez-la.'],
    ])
    const english = await importIn('en', id)
    expect(english.problems.nodes.map(({ message }) => message)).toEqual([
      'It is no mail address. Write one address, as in ana@example.org.',
      'An account needs its network and its handle. Give both, or neither and no followers.',
      'The value is missing. Give every person the id that your own systems know them by.',
      'The line has 2 values where the header has 4 columns. Complete it.',
    ])
    expect(english.problems.nodes.at(-1)?.messageParameters).toEqual([
      { name: 'values', value: '2' },
      { name: 'columns', value: '4' },
    ])
  })

  it('say in it why a file as a whole could not be read', async () => {
    const id = await importPeople('who,what\n1,2\n')
    expect(await importIn('fr', id)).toMatchObject({
      status: 'FAILED',
      error:
        'Ligne 1\u00a0: Aucune colonne ne remplit le champ obligatoire externalId. Faites-lui correspondre une colonne. Le fichier a les colonnes "who", "what".',
      errorCode: 'imports.at-line',
    })
    const all = await importPeople('externalId,displayName\n,Ana\n,Bo\n')
    expect(await importIn('fr', all)).toMatchObject({
      error: 'Les 2 lignes ont toutes été refusées\u00a0: `problems` dit pourquoi.',
      errorCode: 'imports.none-taken',
      errorParameters: [{ name: 'count', value: '2' }],
    })
  })

  it('stay readable as they were written where they have no text, or one that an erasure changed', async () => {
    const id = await importPeople('externalId,displayName\n,Ana\n,Bo\n')
    const importId = parseGlobalId(id)?.id ?? ''
    await scripted.within(async (ctx) => {
      await ctx.db.$executeRaw`UPDATE "ImportProblem" SET text = NULL WHERE "importId" = ${importId}::uuid AND line = 2`
      await ctx.db.$executeRaw`UPDATE "ImportProblem" SET text = jsonb_set(text, '{code}', '"rows.[erased]"')
        WHERE "importId" = ${importId}::uuid AND line = 3`
      await ctx.db.$executeRaw`UPDATE "Import" SET "errorText" = NULL WHERE id = ${importId}::uuid`
    })
    const { error, errorCode, problems } = await importIn('fr', id)
    expect([error, errorCode]).toEqual(['All 2 rows were refused: `problems` says why.', null])
    const words = 'The value is missing. Give every person the id that your own systems know them by.'
    expect(problems.nodes).toMatchObject([
      { message: words, messageCode: null, messageParameters: [] },
      { message: words, messageCode: null, messageParameters: [] },
    ])
  })
})

const RUN = `query ($id: ID!) { node(id: $id) { ... on SyncRun { error { kind ${TOLD} } logs { nodes { ${TOLD} } } } } }`

interface ReadRun {
  error: Told | null
  logs: { nodes: Told[] }
}

const runIn = async (language: string, id: unknown): Promise<ReadRun> =>
  (await read<{ node: ReadRun }>(language, RUN, { id })).node

/** Reads one stream of a source to its end. @returns the id of the run. */
async function sync(source: { globalId: string }, stream: string): Promise<unknown> {
  const { id } = await scripted.ask.start(source.globalId, [stream])
  await scripted.ask.ended(id)
  return id
}

describe('the log and the error of a run', () => {
  it('say in the language of the reader what the server says, and a connector’s own words as written', async () => {
    const source = await scripted.add('wordy')
    source.tell('content', 0, {
      log: [
        { message: 'As the connector says.' },
        {
          message: 'The line repeats the header: it was left out.',
          text: { code: 'rows.header-again', parameters: {} },
        },
        { message: 'Something else.', text: { code: 'rows.header-again', parameters: {} } },
      ],
      upserts: [{ key: 'c', kind: 'article' }],
      skipped: [
        { key: 'own', reason: 'In its own words.' },
        {
          key: 'text',
          reason: 'Line 3: The line repeats the header: it was left out.',
          text: {
            code: 'rows.at-line',
            parameters: { line: 3, problem: { code: 'rows.header-again', parameters: {} } },
          },
        },
        {
          key: 'other',
          reason: 'Something else than its text.',
          text: { code: 'rows.empty-file', parameters: {} },
        },
      ],
    })
    const id = await sync(source, 'content')
    const { error, logs } = await runIn('fr', id)
    expect(logs.nodes.map(({ message, messageCode }) => [message, messageCode])).toEqual([
      ['As the connector says.', null],
      ['La ligne répète l’en-tête\u00a0: elle a été ignorée.', 'rows.header-again'],
      ['Something else.', null],
      ['Ignoré "own"\u00a0: In its own words.', 'integrations.skipped-record'],
      [
        'Ignoré "text"\u00a0: Ligne 3\u00a0: La ligne répète l’en-tête\u00a0: elle a été ignorée.',
        'integrations.skipped-record',
      ],
      ['Ignoré "other"\u00a0: Something else than its text.', 'integrations.skipped-record'],
      ['Ignoré "c"\u00a0: title manque.', 'integrations.skipped-record'],
      [error?.message, 'integrations.nothing-stored-first'],
    ])
    expect(error?.message).toBe(
      'Rien n’a été enregistré. Les 4 entrées ont toutes été ignorées\u202f; le journal dit pourquoi. La première\u00a0: Ignoré "own"\u00a0: In its own words.',
    )
    expect((await runIn('en', id)).error).toMatchObject({
      message:
        'Nothing was stored. Each of the 4 entries was skipped; the log says why. First: Skipped "own": In its own words.',
      messageCode: 'integrations.nothing-stored-first',
    })
  })

  it('keep the text of a failure of the server that the plugin lets pass', async () => {
    const source = await scripted.add('elsewhere', 'told', { config: { url: 'http://127.0.0.1:9/nowhere' } })
    const id = await sync(source, 'content')
    const { error } = await runIn('fr', id)
    expect([error?.messageCode, error?.message]).toEqual([
      'broker.internal-address',
      expect.stringMatching(/^127\.0\.0\.1 mène à une adresse interne/),
    ])
  })
})
