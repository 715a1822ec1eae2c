import type { Database } from '@portevoix/api/core/database.ts'
import { globalId } from '@portevoix/api/core/ids.ts'

/** Ids of an organisation that no list at the root leads to, as global ids by type. */
export async function idsOf(database: Database, organizationId: string, types: readonly string[]) {
  return await database.inOrganization(organizationId, async (db) => {
    const found = types.map(async (type) => {
      const rows = await db.$queryRawUnsafe<{ id: string }[]>(`SELECT id::text FROM "${type}" LIMIT 40`)
      return [type, rows.map(({ id }) => globalId(type, id))] as const
    })
    return new Map(await Promise.all(found))
  })
}

/** Gives an organisation one of each thing that only providers bring or notifiers send, which the demo has none of. */
export async function plant(database: Database, organizationId: string): Promise<void> {
  await database.inOrganization(organizationId, async (db) => {
    const { id: applicationId } = await db.application.create({
      data: {
        ...{ name: 'Foreign secret application', purpose: 'Foreign secret purpose', kind: 'PUBLIC' },
        ...{ redirectUris: ['https://foreign.example/secret'], scopes: ['campaign:read'] },
      },
    })
    const { id: letInBy } = await db.account.findFirstOrThrow({ select: { id: true } })
    await db.applicationGrant.create({
      data: { applicationId, accountId: letInBy, scopes: ['campaign:read'], epoch: 1, method: 'OIDC' },
    })
    const { id: endpointId } = await db.webhookEndpoint.create({
      data: {
        ...{ name: 'Foreign secret webhook', url: 'https://foreign.example/secret', status: 'PAUSED' },
        ...{ document: 'subscription ForeignSecret { events { id } }', position: '0.0', schemaHash: '' },
      },
    })
    await db.webhookDelivery.create({ data: { endpointId, eventId: endpointId, status: 'FAILED' } })
    await db.trustedDocument.create({ data: { name: 'ForeignSecret', text: '{ __typename }', sha256: 'f'.repeat(64) } })
    await db.segment.create({
      data: {
        key: 'foreign-secret',
        name: 'Foreign secret segment',
        filter: { email: { eq: 'foreign.secret@example.org' } },
      },
    })
    const { id: attributeId } = await db.personAttribute.create({
      data: {
        ...{ key: 'foreign-secret', kind: 'TEXT', many: false, purpose: 'Foreign secret purpose' },
        ...{ names: [{ language: 'en', text: 'Foreign secret attribute' }], sensitive: false, filterable: true },
      },
    })
    const { id: personId } = await db.person.findFirstOrThrow({ select: { id: true } })
    await db.personAttributeValue.create({
      data: { personId, attributeId, value: 'Foreign secret value', form: 'foreign secret value' },
    })
    await db.relationKind.create({
      data: { key: 'FOREIGN_SECRET', names: [{ language: 'en', text: 'Foreign secret kind' }] },
    })
    await db.frontEnd.create({
      data: { name: 'Foreign secret front-end', redirectUris: ['https://foreign.example/secret'] },
    })
    const { id: shareId } = await db.share.findFirstOrThrow({ select: { id: true } })
    const { id: runId } = await db.scoreRun.findFirstOrThrow({ select: { id: true } })
    const { id: integrationId } = await db.integration.create({
      data: { connector: 'feed', name: 'Foreign secret source', config: { url: 'https://foreign.example/secret.xml' } },
    })
    const { id: groupId } = await db.metricGroup.create({
      data: { name: 'Foreign secret group', network: 'x', account: 'foreign-account', timeZone: 'UTC' },
      select: { id: true },
    })
    await db.metricSource.create({ data: { key: 'foreign-secret', groupId, rank: 'EXPORT' }, select: { id: true } })
    // Sealed, since the server seals those of before the upgrade by itself.
    const seal = { sealedTo: ['https://foreign.example:443'], sealedAt: new Date() }
    const value = Buffer.alloc(40, 1)
    await db.integrationSecret.create({ data: { integrationId, name: 'foreign-token', value, ...seal } })
    const site = await db.site.create({ data: { name: 'Foreign secret site', key: 'foreign secret site' } })
    await db.processingExclusion.create({ data: { siteId: site.id, reason: 'MEDICAL', processing: ['SCORING'] } })
    const run = await db.syncRun.create({
      data: { integrationId, status: 'FAILED', errorMessage: 'Foreign secret failure' },
    })
    await db.syncLogLine.create({ data: { runId: run.id, level: 'WARN', message: 'Foreign secret line' } })
    await db.channel.create({ data: { integrationId, externalId: 'foreign-secret-channel' } })
    const { id: mentionId } = await db.mention.create({
      select: { id: true },
      data: {
        integrationId,
        sourceKey: 'foreign-1',
        network: 'mastodon',
        text: 'Foreign secret mention',
        authorHandle: 'foreign-secret-handle',
        authorName: 'Foreign Secret Author',
        at: new Date('2026-05-01'),
      },
    })
    const label = { mentionId, integrationId, kind: 'TOPIC', author: 'SOURCE' } as const
    await db.mentionLabel.create({
      data: { ...label, value: 'Foreign secret label', valueKey: 'foreign secret label' },
    })
    await db.collectionWindow.create({
      data: { integrationId, from: new Date('2026-05-01'), to: new Date('2026-05-02'), complete: true },
    })
    await db.publication.create({
      data: {
        shareId,
        integrationId,
        status: 'UNCLEAR',
        externalId: 'foreign-secret-post',
        errorMessage: 'Foreign secret',
      },
    })
    const { id: providerId } = await db.identityProvider.create({
      data: { name: 'Foreign secret provider', issuer: 'https://foreign.example', clientId: 'foreign-client' },
    })
    const { id: accountId } = await db.account.findFirstOrThrow({ select: { id: true } })
    await db.personAccess.create({
      data: { personId, plugin: 'foreign-secret-plugin', class: 'CONTACT', purpose: 'MESSAGE', hour: new Date() },
    })
    await db.logInSession.create({
      data: {
        accountId,
        method: 'OIDC',
        authenticatedAt: new Date(),
        expiresAt: new Date('2100-01-01'),
        cookieHash: Buffer.alloc(32, 2),
      },
    })
    await db.identity.create({
      data: { accountId, issuer: 'https://foreign.example', subject: 'foreign-secret-subject', cause: 'LINK' },
    })
    const endsAt = new Date('2100-01-01')
    await db.doubtfulLogin.create({
      data: { providerId, key: 'foreign-secret', rule: 'UNKNOWN', reason: 'Foreign secret reason', endsAt },
    })
    await db.roleRule.create({
      data: { providerId, claim: 'groups', value: 'foreign-secret-group', role: 'ANALYST', authorId: accountId },
    })
    await db.export.create({
      data: { kind: 'PERSONAL_DATA', format: 'JSON', accountId, personId, sections: 1, rights: {} },
    })
    await db.processingRestriction.create({ data: { personId, ground: 'ACCURACY', byPerson: true, liftedAt: endsAt } })
    await db.privacyRequest.create({
      data: { personId, kind: 'ACCESS', text: 'Foreign secret request', receivedAt: endsAt, dueAt: endsAt },
    })
    await db.recipientTask.create({
      data: {
        cause: 'ERASURE',
        accountId,
        status: 'BY_HAND',
        passed: ['EXPORT'],
        answer: 'Foreign secret',
        dueAt: endsAt,
      },
    })
    await db.accountLink.create({ data: { accountId, hash: Buffer.alloc(32, 2), expiresAt: endsAt } })
    await db.doubtfulRow.create({ data: { rule: 'ADDRESS', source: 'foreign-secret', key: 'foreign-secret', endsAt } })
    const pair = await db.person.findMany({ select: { id: true }, orderBy: { id: 'asc' }, take: 2 })
    const [one = '', other = ''] = pair.map(({ id }) => id)
    await db.personDuplicate.create({ data: { personId: one, otherId: other, reasons: ['NAME'] } })
    const participation = await db.participation.findFirstOrThrow({ select: { id: true, campaignId: true } })
    const round = await db.invitationRound.create({
      data: {
        ...{ campaignId: participation.campaignId, integrationId, startedById: accountId },
        ...{ message: 'Foreign secret message', mandateTasks: 'Foreign secret tasks', minutesPerWeek: 1 },
        mandateUntil: new Date('2036-01-01'),
      },
    })
    await db.invitationMessage.create({
      data: {
        ...{ roundId: round.id, campaignId: participation.campaignId, participationId: participation.id },
        ...{ invitedAt: new Date(), kind: 'FIRST', number: 0, messageId: 'foreign-secret@foreign.example' },
      },
    })
    const { id: departmentId } = await db.department.findFirstOrThrow({ select: { id: true } })
    const contact = { channel: 'CALL', subject: 'Foreign secret subject', outcome: 'Foreign secret outcome' } as const
    const { id: unknown } = await db.person.findFirstOrThrow({
      where: { relationshipOwners: { none: {} }, brief: null },
      select: { id: true },
    })
    await db.touchpoint.create({ data: { ...contact, personId: unknown, departmentId, at: new Date() } })
    await db.relationshipOwner.create({
      data: { personId: unknown, departmentId, from: new Date('2026-01-01'), reason: 'Foreign secret reason' },
    })
    const sections = [{ heading: 'Foreign secret heading', text: 'Foreign secret text' }]
    await db.personBrief.create({ data: { personId: unknown, sections } })
    const rule = await db.noticeRule.create({
      data: {
        integrationId,
        name: 'Foreign secret rule',
        events: ['sync-run.failed'],
        address: 'foreign.secret@example.org',
      },
    })
    const told = { ruleId: rule.id, status: 'FAILED', errorMessage: 'Foreign secret refusal' } as const
    const notice = await db.notice.create({ data: told })
    await db.noticeMessage.create({ data: { noticeId: notice.id, kind: 'NEWS', status: 'SENT' } })
    const turns = { timeZone: 'UTC', rotation: 'DAILY', handOverTime: 0, startsOn: new Date('2026-01-01') } as const
    const rota = await db.rota.create({ data: { name: 'Foreign secret rota', ...turns } })
    const rotaId = rota.id
    await db.rotaMember.create({ data: { rotaId, position: 0, personId: unknown } })
    const away = { from: new Date('2026-01-01'), to: new Date('2036-01-01') }
    await db.rotaOverride.create({ data: { rotaId, kind: 'REPLACEMENT', personId: unknown, ...away } })
    await db.guidelineCheck.create({ data: { check: 'foreign-check', params: { word: 'Foreign secret word' } } })
    await db.scoreBacktest.create({
      data: {
        runId,
        outcome: 'foreign-secret-outcome',
        from: new Date('2026-05-01'),
        to: new Date('2026-06-01'),
        measure: 'SPEARMAN',
        subjects: 12,
      },
    })
  })
}
