import { globalId, parseGlobalId } from '@portevoix/api/core/ids.ts'
import { runImport } from '@portevoix/api/modules/imports/index.ts'
import { MANY_ACTS, MUTATIONS } from '@portevoix/api/platform/acts/index.ts'
import { applyMany } from '@portevoix/sdk/apply-many'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { countStatements } from '../statements.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

interface Applied {
  code?: string
  path?: string[]
  done: number
  refused: number
  results: { nodeId: string; node: Record<string, unknown> | null; problem: Record<string, unknown> | null }[]
}

const APPLY = `mutation ($input: ActApplyManyInput!) { actApplyMany(input: $input) {
  ... on UserError { code path }
  ... on ActApplyManyPayload { done refused results { nodeId
    node { __typename ... on Content { status } ... on Person { archivedAt } ... on Topic { aim } }
    problem { __typename code path } } } } }`

async function apply(input: object, key = world.organization.key, headers: Record<string, string> = {}) {
  const { body, status } = await post(world.url, key, { query: APPLY, variables: { input } }, headers)
  return { status, body, applied: body.data?.actApplyMany as Applied, error: body.errors?.[0] }
}

async function sql<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
  return await world.server.environment.database.inOrganization(world.organization.id, (db) =>
    db.$queryRawUnsafe<Row[]>(text, ...values),
  )
}

/** Rows of a table, as global ids in an order of their own. */
async function plant(table: 'Content' | 'Topic', count: number, name: string): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    table === 'Content'
      ? `INSERT INTO "Content" (id, title, "updatedAt") SELECT gen_random_uuid(), $1 || n, now() FROM generate_series(1, $2::int) n RETURNING id`
      : `INSERT INTO "Topic" (id, name, key) SELECT gen_random_uuid(), $1 || n, lower($1 || n) FROM generate_series(1, $2::int) n RETURNING id`,
    [name, count],
  )
  return rows.map(({ id }) => globalId(table, id))
}

const keysOf = (ids: readonly string[]) => ids.map((id) => parseGlobalId(id)?.id)
const countOf = async (text: string, values: unknown[]) => (await sql<{ count: number }>(text, values))[0]?.count
const eventsOf = (ids: readonly string[], type: string) =>
  countOf(`SELECT count(*)::int AS count FROM "Event" WHERE type = $2 AND "subjectId" = ANY($1::uuid[])`, [
    keysOf(ids),
    type,
  ])

describe('one act to many objects', () => {
  it('is done to each by itself, answered in order, told and audited as the single act is', async () => {
    const ids = await plant('Content', 98, 'Many ')
    const withdrawn = ids[7] ?? ''
    await apply({ contentArchive: { ids: [withdrawn] } })
    const sent = [...ids, globalId('Content', crypto.randomUUID()), 'no id']
    const { applied } = await apply({ contentApprove: { ids: sent } })
    expect(applied).toMatchObject({ done: 97, refused: 3 })
    expect(applied.results.map(({ nodeId }) => nodeId)).toEqual(sent)
    expect(applied.results[0]).toMatchObject({ node: { __typename: 'Content', status: 'APPROVED' }, problem: null })
    const refused = applied.results.flatMap(({ problem }, index) => (problem ? [[index, problem]] : []))
    expect(refused).toEqual([
      [7, { __typename: 'ActProblem', code: 'CONTENT_ARCHIVED', path: ['id'] }],
      [98, { __typename: 'ActProblem', code: 'NOT_FOUND', path: ['id'] }],
      [99, { __typename: 'ActProblem', code: 'NOT_FOUND', path: ['id'] }],
    ])
    expect(await eventsOf(ids, 'content.approved')).toBe(97)
    const audited = await sql(
      `SELECT outcome, count(*)::int AS count FROM "AuditEntry" WHERE act = 'contentApprove' GROUP BY outcome ORDER BY outcome`,
    )
    expect(audited).toEqual([
      { outcome: 'DONE', count: 97 },
      { outcome: 'REFUSED', count: 3 },
    ])
  })

  it('has one effect and one answer for one Idempotency-Key', async () => {
    const ids = await plant('Content', 5, 'Once ')
    const headers = { 'idempotency-key': 'many-once' }
    const first = await apply({ contentApprove: { ids } }, undefined, headers)
    expect(first.applied.done).toBe(5)
    const again = await apply({ contentApprove: { ids } }, undefined, headers)
    expect(again.body.data).toEqual(first.body.data)
    expect(await eventsOf(ids, 'content.approved')).toBe(5)
    const other = await apply({ contentApprove: { ids: ids.slice(1) } }, undefined, headers)
    expect(other.error?.extensions.code).toBe('IDEMPOTENCY_MISMATCH')
  })

  it('refuses the whole call for what is wrong with all: an input, an id twice, too many ids, no permission', async () => {
    const ids = await plant('Topic', 101, 'Refused ')
    const [one = ''] = ids
    const cases: [object, string, string[]][] = [
      [
        { topicUpdate: { ids: [one], input: { name: '' } } },
        'INVALID_INPUT',
        ['input', 'topicUpdate', 'input', 'name'],
      ],
      [
        { topicUpdate: { ids: [one], input: { departmentId: globalId('Department', crypto.randomUUID()) } } },
        ...(['NOT_FOUND', ['input', 'topicUpdate', 'input', 'departmentId']] as const),
      ] as never,
      [{ topicArchive: { ids: [one, one] } }, 'INVALID_INPUT', ['input', 'topicArchive', 'ids', '1']],
      [{ topicArchive: { ids } }, 'INVALID_INPUT', ['input', 'topicArchive', 'ids']],
      [{ topicArchive: { ids: [] } }, 'INVALID_INPUT', ['input', 'topicArchive', 'ids']],
    ]
    for (const [input, code, path] of cases) expect((await apply(input)).applied, code).toMatchObject({ code, path })
    const narrow = await world.organization.as(['OWNER'], { scopes: ['act:apply'] })
    expect((await apply({ topicArchive: { ids: [one] } }, narrow.key)).error).toMatchObject({
      message: expect.stringContaining('topic:write'),
      extensions: { code: 'FORBIDDEN' },
    })
    const single = await world.organization.as(['OWNER'], { scopes: ['topic:write'] })
    expect((await apply({ topicArchive: { ids: [one] } }, single.key)).error).toMatchObject({
      message: expect.stringContaining('act:apply'),
    })
    expect(await countOf(`SELECT count(*)::int AS count FROM "Topic" WHERE "archivedAt" IS NOT NULL`, [])).toBe(0)
  })

  it('takes the input of the act, the same for each', async () => {
    const ids = await plant('Topic', 3, 'Aim ')
    const { applied } = await apply({ topicUpdate: { ids, input: { aim: 'Be heard' } } })
    expect(applied.results.map(({ node }) => node)).toEqual(ids.map(() => ({ __typename: 'Topic', aim: 'Be heard' })))
    // Of two with one name, the second is refused alone.
    const named = await apply({ topicUpdate: { ids: ids.slice(1), input: { name: 'Same' } } })
    expect(named.applied).toMatchObject({ done: 1, refused: 1 })
    expect(named.applied.results.flatMap(({ problem }) => problem?.code ?? [])).toEqual(['NAME_TAKEN'])
  })

  it('refuses alone what the permission does not reach', async () => {
    const campaign = async (name: string) => {
      const { body } = await post(world.url, world.organization.key, {
        query: `mutation ($input: CampaignCreateInput!) { campaignCreate(input: $input) { ... on Campaign { id objectives { id } } } }`,
        variables: {
          input: {
            ...{ name, startsAt: '2026-01-01T00:00:00Z', endsAt: '2027-01-01T00:00:00Z' },
            objectives: [{ kind: 'SALES', metric: 'clicks', target: '1' }],
          },
        },
      })
      return body.data?.campaignCreate as { id: string; objectives: { id: string }[] }
    }
    const [ours, theirs] = [await campaign('Ours'), await campaign('Theirs')]
    const manager = await world.organization.as([])
    const { body } = await post(world.url, world.organization.key, {
      query: `mutation ($input: AssignmentCreateInput!) { assignmentCreate(input: $input) { ... on Assignment { id } ... on UserError { code message } } }`,
      variables: {
        input: {
          accountId: globalId('Account', manager.accountId),
          role: 'MANAGER',
          cause: 'Test.',
          campaignId: ours.id,
        },
      },
    })
    expect(body.data?.assignmentCreate, JSON.stringify(body)).toMatchObject({ id: expect.any(String) })
    const ids = [ours, theirs].flatMap(({ objectives }) => objectives.map(({ id }) => id))
    const { applied } = await apply({ objectiveArchive: { ids, input: { reason: 'Over' } } }, manager.key)
    expect(applied).toMatchObject({ done: 1, refused: 1 })
    // Somebody whom they see in their campaign belongs to the organisation.
    const act = async (query: string, variables: object) =>
      (await post(world.url, world.organization.key, { query, variables })).body.data as Record<string, { id: string }>
    await act('mutation ($id: ID!) { campaignLaunch(id: $id) { ... on Campaign { id } } }', { id: ours.id })
    const { personCreate } = await act(
      'mutation { personCreate(input: { displayName: "Fay" }) { ... on Person { id } } }',
      {},
    )
    await act(
      'mutation ($input: AmbassadorInviteInput!) { ambassadorInvite(input: $input) { ... on Participation { id } } }',
      { input: { campaignId: ours.id, personId: personCreate?.id } },
    )
    const beyond = await apply({ personArchive: { ids: [personCreate?.id] } }, manager.key)
    expect(beyond.applied.results).toMatchObject([{ node: null, problem: { code: 'FORBIDDEN', path: ['id'] } }])
    // What they may not read looks like what is not there.
    expect(applied.results[1]?.problem).toMatchObject({ __typename: 'ActProblem', code: 'NOT_FOUND' })
  })

  it('costs as much as its ids, and no more statements for each than the single act', async () => {
    const cost = async (ids: readonly string[]) => {
      const { body } = await apply({ topicArchive: { ids } })
      return (body as { extensions?: { cost?: { requested: number } } }).extensions?.cost?.requested ?? 0
    }
    const ids = await plant('Topic', 40, 'Cost ')
    const [one, ten] = [await cost(ids.slice(0, 1)), await cost(ids.slice(1, 11))]
    expect(ten).toBe(10 * one)
    const statements = async (some: readonly string[]) =>
      (await countStatements(world, () => apply({ topicArchive: { ids: some } }))).length
    const few = await statements(ids.slice(11, 13))
    const more = await statements(ids.slice(13, 33))
    const single = (
      await countStatements(world, () =>
        post(world.url, world.organization.key, {
          query: 'mutation ($id: ID!) { topicArchive(id: $id) { ... on Topic { id } } }',
          variables: { id: ids[33] },
        }),
      )
    ).length
    expect((more - few) / 18).toBeLessThanOrEqual(single)
  })

  it('is walked by the SDK in calls of a hundred', async () => {
    const ids = await plant('Topic', 130, 'Walked ')
    const codes: string[] = []
    for await (const { problem } of applyMany(world.organization.client, 'topicArchive', [...ids, 'no id'])) {
      codes.push(problem?.code ?? 'done')
    }
    expect(codes).toEqual([...ids.map(() => 'done'), 'NOT_FOUND'])
  })

  it('is no act that only a person does, that cannot be undone, or that asks a plugin', () => {
    const names = [...MANY_ACTS.keys()]
    expect(names.length).toBeGreaterThan(15)
    const never = /(Accept|Decline|Leave|Purge|Delete|Revoke|Object\w*|Consent|Nomin\w*|Agreement\w*|Merge|Reverse)$/
    expect(names.filter((name) => never.test(name))).toEqual([])
    expect(names.filter((name) => MUTATIONS.get(name)?.asks)).toEqual([])
  })
})

describe('an import of acts', () => {
  const START = `mutation ($input: ImportStartInput!) {
    importStart(input: $input) { __typename ... on Import { id } ... on UserError { code path } } }`

  async function upload(lines: readonly string[]): Promise<string> {
    const response = await fetch(`${world.server.url}/uploads`, {
      method: 'POST',
      headers: { authorization: `Bearer ${world.organization.key}` },
      body: lines.join('\n'),
    })
    return ((await response.json()) as { uploadId: string }).uploadId
  }
  async function start(lines: readonly string[], acts: object | undefined, key = world.organization.key) {
    const input = { uploadId: await upload(lines), format: 'CSV', target: 'ACTS', acts }
    const { body } = await post(world.url, key, { query: START, variables: { input } })
    return { started: body.data?.importStart as { id: string }, error: body.errors?.[0] }
  }
  const stateOf = async (id: string) => {
    const { body } = await post(world.url, world.organization.key, {
      query: `query ($id: ID!) { node(id: $id) { ... on Import { status error updated rejected
        progress { processed } problems(first: 5) { nodes { line column message } } } } }`,
      variables: { id },
    })
    return body.data?.node as Record<string, unknown>
  }
  async function finished(id: string) {
    await expect.poll(async () => (await stateOf(id)).status, { timeout: 30_000 }).not.toMatch(/QUEUED|RUNNING/)
    return await stateOf(id)
  }

  it('does the act to each row, with the values of its columns, and names what was refused', async () => {
    const ids = await plant('Topic', 250, 'File ')
    const rows = ids.map((id, index) => `${id},Aim ${index}`)
    const { started } = await start(['id,aim', ...rows, 'no id,x'], { act: 'topicUpdate' })
    expect(await finished(started.id)).toMatchObject({
      ...{ status: 'SUCCEEDED', updated: 250, rejected: 1 },
      problems: { nodes: [{ line: 252, column: 'id' }] },
    })
    expect(await eventsOf(ids, 'topic.updated')).toBe(250)
    const audited = `SELECT count(*)::int AS count FROM "AuditEntry" WHERE act = 'topicUpdate' AND "subjectId" = ANY($1::uuid[])`
    expect(await countOf(audited, [keysOf(ids)])).toBe(250)
  })

  it('refuses at once an act that is none, one whose input no column holds, and one that the caller may not do', async () => {
    expect((await start(['id', 'x'], undefined)).started).toMatchObject({ path: ['input', 'acts'] })
    for (const act of ['personPurge', 'nothing', 'mentionLabelsSet']) {
      expect((await start(['id', 'x'], { act })).started, act).toMatchObject({ path: ['input', 'acts', 'act'] })
    }
    const narrow = await world.organization.as(['OWNER'], { scopes: ['import:run', 'act:apply'] })
    expect((await start(['id', 'x'], { act: 'topicArchive' }, narrow.key)).error?.extensions.code).toBe('FORBIDDEN')
  })

  it('goes on after a worker is killed, doing each act once, and ends where the rights of its key end', async () => {
    const ids = await plant('Topic', 1_200, 'Killed ')
    const { environment } = world.server
    const key = await world.organization.as(['OWNER'])
    const quiet = async (some: readonly string[]) => {
      const [, id = ''] = Buffer.from(await upload(['id', ...some]), 'base64url')
        .toString()
        .split(':')
      const importId = crypto.randomUUID()
      await environment.database.inOrganization(world.organization.id, (db) =>
        db.import.create({
          data: {
            ...{ id: importId, accountId: key.accountId, uploadId: id, target: 'ACTS', format: 'CSV' },
            options: {
              acts: {
                act: 'topicArchive',
                grant: {
                  accountId: key.accountId,
                  ...{ keyId: null, applicationId: null, applicationGrantId: null },
                  roles: ['OWNER'],
                  assignmentIds: [],
                  scopes: ['act:apply', 'topic:write'],
                },
              },
            },
          },
        }),
      )
      return { organizationId: world.organization.id, importId, accountId: key.accountId }
    }
    const run = await quiet(ids)
    const dying = new AbortController()
    const first = runImport(environment, run, dying.signal)
    const done = async () =>
      (await sql<{ processed: number }>('SELECT processed FROM "Import" WHERE id = $1::uuid', [run.importId]))[0]
        ?.processed ?? 0
    await expect.poll(done, { interval: 10, timeout: 20_000 }).toBeGreaterThanOrEqual(200)
    dying.abort()
    await expect(first).rejects.toThrow(/interrupted/)
    expect(await done()).toBeLessThan(1_200)
    await runImport(environment, run, new AbortController().signal)
    expect(await stateOf(globalId('Import', run.importId))).toMatchObject({
      status: 'SUCCEEDED',
      updated: 1_200,
      rejected: 0,
    })
    expect(await eventsOf(ids, 'topic.archived')).toBe(1_200)

    const late = await quiet(await plant('Topic', 3, 'Late '))
    await sql(`UPDATE "Account" SET "suspendedAt" = now() WHERE id = $1::uuid`, [key.accountId])
    await runImport(environment, late, new AbortController().signal)
    expect(await stateOf(globalId('Import', late.importId))).toMatchObject({
      ...{ status: 'FAILED', updated: 0, error: expect.stringMatching(/may no longer do the act/) },
    })
  })
})
