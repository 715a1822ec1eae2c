import { gzipSync } from 'node:zlib'
import { globalId, parseGlobalId } from '@portevoix/api/core/ids.ts'
import { IMPORTS } from '@portevoix/api/modules/imports/targets.ts'
import { PERSONAL_DATA, sealingOfFormerIdentifiers } from '@portevoix/api/modules/people/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { storeAnswer } from '@portevoix/api/platform/operations/idempotency.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { placesOf } from '../places.ts'
import { naming, openPlanter } from './plant-rows.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
})
afterAll(() => world?.stop())

const ask = async (query: string, variables: object = {}) => {
  const { body } = await post(world.url, world.organization.key, { query, variables })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return body.data as Record<string, Record<string, unknown>>
}
const ERROR = '... on UserError { code message }'
const create = async (input: object) => {
  const { personCreate } = await ask(
    `mutation ($input: PersonCreateInput!) { personCreate(input: $input) { ... on Person { id } ${ERROR} } }`,
    { input },
  )
  return String(personCreate?.id)
}
const update = async (id: string, input: object) =>
  (
    await ask(
      `mutation ($id: ID!, $input: PersonUpdateInput!) { personUpdate(id: $id, input: $input) { ... on Person { id } ${ERROR} } }`,
      { id, input },
    )
  ).personUpdate
const purge = async (id: string) =>
  (
    await ask(`mutation ($id: ID!) { personPurge(id: $id) { ... on PersonPurgePayload { purgedId } ${ERROR} } }`, {
      id,
    })
  ).personPurge
const uuidOf = (id: string) => parseGlobalId(id)?.id ?? ''
const inside = <T>(work: Parameters<typeof world.server.environment.database.inOrganization<T>>[1]) =>
  world.server.environment.database.inOrganization(world.organization.id, work)

describe('every column that can hold text', () => {
  it('declares whether it may hold personal data', async () => {
    const { rows } = await world.server.environment.database.pool.query<{ table: string; column: string }>(`
      SELECT format('%s.%s', n.nspname, c.relname) AS table, a.attname AS column FROM pg_attribute a
        JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_type own ON own.oid = a.atttypid
        JOIN pg_type t ON t.oid = CASE WHEN own.typcategory = 'A' THEN own.typelem ELSE own.oid END
      WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped
        AND a.attgenerated = '' -- Derived from the row, and changes with it.
        AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg_t%'
        AND t.typtype <> 'e' AND t.typname NOT IN ('uuid', 'bool', 'int2', 'int4', 'int8', 'float4', 'float8', 'numeric',
          'timestamptz', 'timestamp', 'date', 'interval')`)
    const declared = Object.entries(PERSONAL_DATA).flatMap(([table, columns]) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    )
    expect(declared.toSorted(), 'declare it in modules/people/erasure/columns').toEqual(
      rows.map(({ table, column }) => `${table}.${column}`).toSorted(),
    )
  })
})

/** What the person is and was known by, and what is searched for afterwards. */
const KNOWN_BY = [
  'Zebulina Quarzhof',
  'Quarzhof, Zebulina',
  'Zebulina Vorherr',
  'zebulina.q@markers.example',
  'z.vorherr@markers.example',
  'zebq_1984',
  'zebv_1983',
  'ZQ-4711',
  'ZV-0815',
]
const MARKS = ['zebulina', 'quarzhof', 'vorherr', 'zebq_1984', 'zebv_1983', 'zq-4711', 'zv-0815']

describe('somebody who is erased', () => {
  it('is named in no column of any table, by no name that they ever had, and the rest stays', async () => {
    const id = await create({
      displayName: 'Zebulina Vorherr',
      externalId: 'ZV-0815',
      email: 'z.vorherr@markers.example',
      socialAccounts: [{ network: 'x', handle: 'zebv_1983' }],
    })
    await update(id, {
      displayName: 'Zebulina Quarzhof',
      externalId: 'ZQ-4711',
      email: 'zebulina.q@markers.example',
      socialAccounts: [{ network: 'x', handle: 'zebq_1984' }],
    })
    const personId = uuidOf(id)
    const planter = await openPlanter(world.databaseUrl, world.organization.id)
    const expected: string[] = []
    try {
      for (const [name, declared] of Object.entries(PERSONAL_DATA)) {
        const [schema, table = ''] = name.split('.')
        const searched = Object.entries(declared).filter(([, { holds }]) =>
          ['TEXT', 'ADDRESS', 'REFERENCE', 'ROW'].includes(holds),
        )
        if (schema !== 'public' || searched.length === 0) continue
        const value = (column: string, known: string) => {
          const facts = planter.columnsOf(table).find((one) => one.name === column)
          if (!facts) throw new Error(`${table}.${column} is not there.`)
          return naming(facts, declared[column]?.holds ?? 'NOTHING', known)
        }
        const columns = searched.map(([column]) => column)
        const whole = searched.flatMap(([column, { holds }]) => (holds === 'ROW' ? [] : [column]))
        for (const known of KNOWN_BY) {
          const together = whole.length > 0 ? whole : columns
          await planter.plant(table, Object.fromEntries(together.map((column) => [column, value(column, known)])))
        }
        // What names somebody in one place alone is found too.
        for (const [index, column] of columns.entries()) {
          await planter.plant(table, { [column]: value(column, KNOWN_BY[index % KNOWN_BY.length] ?? '') })
        }
        expected.push(table)
      }
    } finally {
      await planter.stop()
    }
    const places = await placesOf(world.databaseUrl, MARKS)
    expect(expected.filter((table) => !places.includes(table))).toEqual([])
    expect(await purge(id)).toEqual({ purgedId: id })
    expect(await placesOf(world.databaseUrl, MARKS)).toEqual([])
    const left = await inside((db) => db.topic.findMany({ where: { description: { contains: 'We thank' } } }))
    expect(new Set(left.map(({ description, version }) => `${description} ${version}`))).toEqual(
      new Set(['We thank [erased] for it 2']),
    )
    expect(left.length).toBeGreaterThan(KNOWN_BY.length)
    expect(await inside((db) => db.person.count({ where: { id: personId } }))).toBe(0)
  })

  it('keeps what is somebody else’s by now, and what only looks alike', async () => {
    const gone = await create({ displayName: 'Gone Person', externalId: '7', email: 'shared@markers.example' })
    await update(gone, { email: 'gone@markers.example' })
    await create({ displayName: 'Heir Person', externalId: '8', email: 'shared@markers.example' })
    const write = (description: string) => inside((db) => db.topic.create({ data: { name: description, description } }))
    await write('Write to shared@markers.example, 7 times')
    await write('Gone persons of 1977')
    await purge(gone)
    const kept = await inside((db) =>
      db.topic.findMany({
        where: { name: { in: ['Write to shared@markers.example, 7 times', 'Gone persons of 1977'] } },
      }),
    )
    expect(kept.map(({ version }) => version)).toEqual([1, 1])
  })

  it('is found where a text encodes, joins or parts the name', async () => {
    const id = await create({ displayName: 'Zoé Ünlü' })
    const names = ['Zo%C3%A9%20%C3%9Cnl%C3%BC', 'Zo&eacute; &Uuml;nl&uuml;', 'Zo\\u00e9 \\u00dcnl\\u00fc']
    for (const [index, name] of [...names, '#ZoéÜnlü', 'Zoé\u200bÜnlü', 'Zoé / Ünlü', 'Zoé (Ünlü)'].entries()) {
      await inside((db) => db.topic.create({ data: { name: `Written ${index}`, description: `By ${name}.` } }))
    }
    await purge(id)
    const left = await inside((db) => db.topic.findMany({ where: { name: { startsWith: 'Written ' } } }))
    expect(left.map(({ description }) => description?.replace('#', ''))).toEqual(Array(7).fill('By [erased].'))
  })

  it('keeps the fields of what is stored as an object, whoever is called like one', async () => {
    const id = await create({ displayName: 'Display Name' })
    const params = { displayName: 'By Display Name', 'Display Name': 1 }
    const { id: check } = await inside((db) => db.guidelineCheck.create({ data: { check: 'kept-fields', params } }))
    await purge(id)
    const left = await inside((db) => db.guidelineCheck.findFirst({ where: { id: check } }))
    expect(left?.params).toEqual({ displayName: 'By [erased]', 'Display Name': 1 })
    await inside((db) => db.guidelineCheck.deleteMany({ where: { id: check } }))
  })

  it('loses the account that nobody linked but that has their address, for whoever may delete it', async () => {
    const account = (email: string, roles: ('AMBASSADOR' | 'ANALYST' | 'OWNER')[]) =>
      inside((db) => db.account.create({ data: { name: 'Unlinked', email, roles } }))
    const manager = await world.organization.as(['MANAGER'])
    const purgeAs = async (id: string, key: string) =>
      await post(world.url, key, {
        query: 'mutation ($id: ID!) { personPurge(id: $id) { __typename } }',
        variables: { id },
      })
    const plain = await create({ displayName: 'Plain', email: 'Plain@markers.example' })
    await account('plain@markers.example', ['AMBASSADOR'])
    expect((await purgeAs(plain, manager.key)).body.errors).toBeUndefined()
    const team = await create({ displayName: 'Team', email: 'team@markers.example' })
    await account('team@markers.example', ['ANALYST'])
    expect((await purgeAs(team, manager.key)).body.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    expect((await purgeAs(team, world.organization.key)).body.errors).toBeUndefined()
    const emails = ['plain@markers.example', 'team@markers.example']
    expect(await inside((db) => db.account.count({ where: { email: { in: emails } } }))).toBe(0)
  })
})

describe('what somebody was known by before', () => {
  const formerOf = (personId: string) =>
    inside((db) => db.formerIdentifier.findMany({ where: { personId }, orderBy: { createdAt: 'asc' } }))

  it('is kept sealed, once, whoever changes it, and not while they have it again', async () => {
    const id = await create({
      displayName: 'First Name',
      externalId: 'former-1',
      email: 'first@former.example',
      socialAccounts: [{ network: 'x', handle: 'first' }],
    })
    await update(id, { displayName: 'Second Name' })
    await update(id, { displayName: 'First Name' })
    await update(id, { displayName: 'Second Name', email: null, externalId: 'former-2', socialAccounts: [] })
    const rows = await formerOf(uuidOf(id))
    expect(rows.map(({ kind }) => kind).toSorted()).toEqual(['ADDRESS', 'HANDLE', 'ID', 'NAME', 'NAME'])
    expect(rows.every(({ plain, key, sealed }) => plain === null && key && sealed)).toBe(true)
    expect(await placesOf(world.databaseUrl, ['first@former.example', 'First Name', 'former-1'])).toEqual([])
  })

  it('a former name that was changed by SQL is sealed by the worker', async () => {
    const id = await create({ displayName: 'Past The Server' })
    const plain = await inside(async (db) => {
      await db.person.updateMany({ where: { id: uuidOf(id) }, data: { displayName: 'Other' } })
      return await db.formerIdentifier.findMany({ where: { personId: uuidOf(id) }, select: { plain: true } })
    })
    expect(plain).toEqual([{ plain: 'Past The Server' }])
    await sealingOfFormerIdentifiers(world.server.environment).run()
    expect(await placesOf(world.databaseUrl, ['Past The Server'])).toEqual([])
    expect(await formerOf(uuidOf(id))).toMatchObject([{ kind: 'NAME', plain: null }])
  })

  it('does not bring them back once they are erased', async () => {
    const id = await create({ displayName: 'Comes Back', externalId: 'back-1' })
    await update(id, { externalId: 'back-2' })
    await purge(id)
    const { personCreate } = await ask(
      `mutation { personCreate(input: { displayName: "Comes Back", externalId: "back-1" }) { ... on Person { id } ${ERROR} } }`,
    )
    expect(personCreate).toMatchObject({ code: 'PERSON_ERASED' })
    expect(globalId('Person', uuidOf(id))).toBe(id)
  })
})

describe('what is kept aside', () => {
  const named = (displayName: string, key: string) =>
    post(
      world.url,
      world.organization.key,
      {
        query: `mutation ($input: PersonCreateInput!) { personCreate(input: $input) { ... on Person { id displayName } } }`,
        variables: { input: { displayName } },
      },
      { 'idempotency-key': key },
    )
  const bodies = async () => {
    const rows = await inside((db) => db.idempotentAnswer.findMany({ select: { key: true, body: true } }))
    return Object.fromEntries(rows.map(({ key, body }) => [key, body.length]))
  }

  it('a stored answer is emptied by a former name, without being opened, and its request has no second effect', async () => {
    const first = await named('Vorname Ehemals', 'answer-1')
    await named('Ganz Anders', 'answer-2')
    const { id } = (first.body.data?.personCreate ?? {}) as { id: string }
    await update(id, { displayName: 'Vorname Jetzt' })
    // Without the id, only the name of then leads to it.
    const words = sorted(wordsOf('Vorname Ehemals'))
    await inside((db) => db.idempotentAnswer.updateMany({ where: { key: 'answer-1' }, data: { words } }))
    const { secrets } = world.server.environment.services
    const { open } = secrets
    const opened: string[] = []
    secrets.open = (sealed, purpose) => {
      opened.push(purpose)
      return open(sealed, purpose)
    }
    await purge(id)
    secrets.open = open
    expect(opened.filter((purpose) => purpose === 'idempotent-answer')).toEqual([])
    expect(await bodies()).toMatchObject({ 'answer-1': 0 })
    expect((await bodies())['answer-2']).toBeGreaterThan(0)
    expect((await named('Vorname Ehemals', 'answer-1')).body.errors?.[0]).toMatchObject({
      message: expect.stringContaining('erased'),
      extensions: { code: 'IDEMPOTENCY_MISMATCH' },
    })
    expect(await inside((db) => db.person.count({ where: { displayName: 'Vorname Ehemals' } }))).toBe(0)
  })

  it('the words of an answer are stored with it, sorted and once each, and in no row of their own', async () => {
    await named('Wort Wort Zweitwort', 'answer-3')
    const { words = [], isListed } =
      (await inside((db) => db.idempotentAnswer.findFirst({ where: { key: 'answer-3' } }))) ?? {}
    expect(words).toEqual(sorted(words))
    expect(words).toEqual(expect.arrayContaining(wordsOf('Wort Zweitwort')))
    expect(isListed).toBe(false)
    expect(await inside((db) => db.answerWord.count())).toBe(0)
  })

  it('an answer that is too long for a list is emptied by any erasure', async () => {
    const { environment } = world.server
    const { id: organizationId } = world.organization
    await inJob(environment, { organizationId, accountId: crypto.randomUUID() }, async (ctx) => {
      const claim = (key: string) => ({ key, requestHash: '', leaseToken: null })
      await storeAnswer(ctx, claim('long'), { data: { text: 'ab '.repeat(400_000) } })
      await storeAnswer(ctx, claim('wordless'), { data: {} })
    })
    await purge(await create({ displayName: 'Wieder Jemand' }))
    expect(await bodies()).toMatchObject({ long: 0 })
    expect((await bodies())['wordless']).toBeGreaterThan(0)
  })

  it('an answer of a server from before is emptied by its own list of words, and by any erasure where it has none', async () => {
    for (const key of ['before-1', 'before-2', 'before-3']) await named(`Antwort Fruehere ${key}`, key)
    const before = await inside(async (db) => {
      await db.$executeRaw`UPDATE "IdempotentAnswer" SET words = NULL, "isListed" = key <> 'before-3' WHERE key LIKE 'before-%'`
      const answers = await db.idempotentAnswer.findMany({ where: { key: { startsWith: 'before-' } } })
      for (const { key, id: answerId } of answers) {
        const words = wordsOf(key === 'before-1' ? 'Marta Altliste' : 'Marta Anders')
        if (key !== 'before-3') await db.answerWord.createMany({ data: words.map((word) => ({ answerId, word })) })
      }
      return await db.answerWord.count()
    })
    await purge(await create({ displayName: 'Marta Altliste' }))
    expect(await bodies()).toMatchObject({ 'before-1': 0, 'before-3': 0 })
    expect((await bodies())['before-2']).toBeGreaterThan(0)
    expect(await inside((db) => db.answerWord.count())).toBe(before / 2)
  })

  const sorted = (words: readonly bigint[]) => [...new Set(words)].toSorted((a, b) => (a < b ? -1 : 1))
  const wordsOf = (text: string) =>
    world.server.environment.services.secrets
      .hashers('word list')
      .flatMap((hash) => text.toLowerCase().split(' ').map(hash))

  const upload = async (body: string | Uint8Array<ArrayBuffer>) => {
    const response = await fetch(`${world.server.url}/uploads`, {
      method: 'POST',
      headers: { authorization: `Bearer ${world.organization.key}` },
      body,
    })
    return uuidOf(((await response.json()) as { uploadId: string }).uploadId)
  }
  const chunks = (uploadId: string) => inside((db) => db.uploadChunk.count({ where: { uploadId } }))
  const listed = (uploadId: string | { in: string[] }) =>
    inside((db) => db.uploadWordList.findMany({ where: { uploadId }, select: { words: true } }))

  it('an uploaded file is removed where it names the erased, compressed or not, or where nobody can tell', async () => {
    const id = await create({ displayName: 'Zuzana Datei', email: 'zuzana.alt@markers.example' })
    await update(id, { email: 'zuzana.neu@markers.example' })
    const people = [
      'externalId,displayName,email',
      ...Array.from({ length: 3_000 }, (_, n) => `u${n},Person ${n},p${n}@u.example`),
    ]
    const removed = await Promise.all([
      upload([...people, 'z1,Zuzana Datei,'].join('\n')),
      upload(gzipSync([...people, 'z1,,ZUZANA.ALT@markers.example'].join('\n')) as Uint8Array<ArrayBuffer>),
      upload(Buffer.from(`\ufefffirst;last\nDatei;Zuzana`, 'utf16le') as Uint8Array<ArrayBuffer>),
      upload(Buffer.from('name\nZo\xe9', 'latin1') as Uint8Array<ArrayBuffer>),
    ])
    removed.push(await upload([...people, 'z1,#ZuzanaDatei,'].join('\n')))
    removed.push(await upload([...people, 'z1,Zuzana%20Datei%2C,'].join('\n')))
    const kept = await upload([...people, 'z2,Zuzana Andere,zuzana.andere@markers.example'].join('\n'))
    const waiting = await inside(async (db) => {
      const data = {
        accountId: crypto.randomUUID(),
        uploadId: removed[0] ?? '',
        target: 'PEOPLE',
        format: 'CSV',
      } as const
      return (await db.import.create({ data })).id
    })
    await purge(id)
    for (const uploadId of removed) expect(await chunks(uploadId)).toBe(0)
    expect(await chunks(kept)).toBe(1)
    expect(await listed({ in: removed })).toEqual([])
    expect(await listed(kept)).toHaveLength(1)
    expect(await inside((db) => db.import.findFirst({ where: { id: waiting } }))).toMatchObject({
      status: 'FAILED',
      error: expect.stringContaining('erased'),
    })
  })

  it('a sealed row that waits for an answer is deleted where it names the erased, though it may be about another', async () => {
    await create({ displayName: 'Holder Of It', email: 'held@doubt.example' })
    const uploadId = await upload('externalId,displayName,email\nd-1,Dana Zweifel,held@doubt.example\n')
    const input = { uploadId: globalId('Upload', uploadId), format: 'CSV', target: 'PEOPLE' }
    await ask('mutation ($input: ImportStartInput!) { importStart(input: $input) { __typename } }', { input })
    const open = () => inside((db) => db.doubtfulRow.count({ where: { status: 'OPEN', importId: { not: null } } }))
    await expect.poll(open, { timeout: 60_000 }).toBe(1)
    await purge(await create({ displayName: 'Dana Anders' }))
    expect(await open()).toBe(1)
    await purge(await create({ displayName: 'Dana Zweifel' }))
    expect(await open()).toBe(0)
  })

  it('a list of words holds none that can be read or guessed without the key of the server', async () => {
    const [list] = await listed(await upload('externalId\nLesbaresWort'))
    const { hash } = await import('node:crypto')
    const plain = BigInt.asIntN(64, BigInt(`0x${hash('sha256', 'lesbareswort').slice(0, 16)}`))
    expect(list?.words).not.toContain(plain)
    expect(list?.words).toContain(wordsOf('lesbareswort')[0])
  })

  it('the words of an upload are stored as one row, sorted and once each, however many they are', async () => {
    const uploadId = await upload(Array.from({ length: 3_000 }, (_, n) => `same,word${n}`).join('\n'))
    const lists = await listed(uploadId)
    expect(lists).toHaveLength(1)
    const words = lists[0]?.words ?? []
    expect(words.length).toBeGreaterThan(3_000)
    expect(words).toEqual(sorted(words))
    expect(await inside((db) => db.uploadWord.count({ where: { uploadId } }))).toBe(0)
  })

  it('an upload of a server from before there were lists of one row is removed by any erasure, with its words', async () => {
    const uploadId = await upload('name\nFruehere Fassung')
    const kept = await upload('name\nFruehere Fassung')
    await inside(async (db) => {
      await db.uploadWordList.deleteMany({ where: { uploadId } })
      await db.upload.updateMany({ where: { id: uploadId }, data: { isListed: true } })
      await db.uploadWord.createMany({ data: wordsOf('Fruehere Fassung').map((word) => ({ uploadId, word })) })
    })
    await purge(await create({ displayName: 'Irgend Jemand' }))
    expect(await chunks(uploadId)).toBe(0)
    expect(await inside((db) => db.uploadWord.count({ where: { uploadId } }))).toBe(0)
    expect(await chunks(kept)).toBe(1)
  })

  it('servers from before there were lists of one row do not take an upload for listed', async () => {
    const id = await upload('name\nSpaetere Fassung')
    expect(await inside((db) => db.upload.findFirst({ where: { id }, select: { isListed: true } }))).toEqual({
      isListed: false,
    })
  })
})

describe('problems of an import', () => {
  const SAID = 'Geheimnis von jemand 42'

  it.each([
    ['PEOPLE', Object.keys(IMPORTS.PEOPLE.target.fields), {}],
    ['TIES', Object.keys(IMPORTS.TIES.target.fields), { ties: { kind: 'secret', directed: true } }],
    ['METRICS', Object.keys(IMPORTS.METRICS.target.fields), {}],
    ['TOUCHPOINTS', Object.keys(IMPORTS.TOUCHPOINTS.target.fields), {}],
  ])('of %s name column and rule, and nothing that a line says', async (target, fields, options) => {
    // A line for each field that is wrong alone, and one where all are.
    const lines = [
      ...fields.map((wrong) => fields.map((field) => (field === wrong ? SAID : ''))),
      fields.map(() => SAID),
    ]
    const csv = [fields, ...lines].map((cells) => cells.join(',')).join('\n')
    const jsonl = lines
      .map((cells) => JSON.stringify(Object.fromEntries(cells.map((cell, index) => [fields[index], cell]))))
      .join('\n')
    // What no file can hold, and a tie of nobody with nobody.
    const known = {
      from: SAID,
      to: `${SAID}!`,
      key: SAID,
      metric: 'geheimnis-von',
      subject: SAID,
      at: '2026-01-01',
      value: '1',
    }
    const stored = JSON.stringify(Object.fromEntries(Object.entries(known).filter(([field]) => fields.includes(field))))
    for (const [format, body] of [['CSV', csv] as const, ['JSONL', `${jsonl}\n${stored}\n{"${SAID}": {`] as const]) {
      const response = await fetch(`${world.server.url}/uploads`, {
        method: 'POST',
        headers: { authorization: `Bearer ${world.organization.key}` },
        body,
      })
      const { uploadId } = (await response.json()) as { uploadId: string }
      const { importStart } = await ask(
        `mutation ($input: ImportStartInput!) { importStart(input: $input) { ... on Import { id } ${ERROR} } }`,
        { input: { uploadId, format, target, ...options } },
      )
      const importId = uuidOf(String(importStart?.id))
      const where = { id: importId, finishedAt: { not: null } }
      const ended = () => inside((db) => db.import.findFirst({ where, select: { status: true, error: true } }))
      await expect.poll(ended, { timeout: 60_000 }).not.toBeNull()
      const problems = await inside((db) => db.importProblem.findMany({ where: { importId } }))
      expect(problems.length).toBeGreaterThanOrEqual(lines.length - 1)
      expect(JSON.stringify([problems, await ended()])).not.toMatch(/geheimnis/i)
    }
  })
})
