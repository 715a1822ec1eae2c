import { globalId, parseGlobalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import type { World } from '../harness.ts'

/** Global ids of planted things by `Type.name`. */
export type Things = ReadonlyMap<string, string>

/** Plants what the table of reach speaks of. */
export async function plantThings({ server, organization }: World): Promise<Things> {
  const things = new Map<string, string>()
  const key = (type: string, name: string): string => {
    const id = uuidv7(Date.now())
    things.set(`${type}.${name}`, globalId(type, id))
    return id
  }
  await server.environment.database.inOrganization(organization.id, async (db) => {
    const department = async (name: string, parentId: string | null) => {
      const id = key('Department', name)
      await db.department.create({ data: { id, name, key: name, parentId } })
      return id
    }
    await db.segment.create({
      data: { id: key('Segment', 'night'), key: 'night', name: 'Night', filter: { active: { eq: true } } },
    })
    const top = await department('top', null)
    const sales = await department('sales', top)
    const field = await department('field', sales)
    const other = await department('other', null)
    const person = async (name: string, departmentId: string) => {
      const [id, ambassadorId] = [key('Person', name), key('Ambassador', name)]
      await db.person.create({ data: { id, displayName: name } })
      await db.membership.create({ data: { id: key('Membership', name), personId: id, departmentId, primary: true } })
      await db.socialAccount.create({
        data: { id: key('SocialAccount', `${name}s`), personId: id, network: 'x', handle: name },
      })
      await db.ambassador.create({ data: { id: ambassadorId, personId: id, status: 'ACTIVE' } })
      return { id, ambassadorId }
    }
    const fay = await person('fay', field)
    const otto = await person('otto', other)
    const gus = await person('gus', other)
    const mia = await person('mia', field)
    const ira = await person('ira', field)
    for (const [name, one, managerId] of [
      ['fays', fay, otto.id],
      ['ottos', otto, gus.id],
    ] as const) {
      await db.personRelation.create({
        data: { id: key('PersonRelation', name), personId: one.id, kind: 'EMPLOYEE', primary: true },
      })
      await db.reportingLine.create({ data: { id: key('ReportingLine', name), personId: one.id, managerId } })
    }
    for (const name of ['badge', 'sensitive']) {
      const attribute = {
        ...{ id: key('PersonAttribute', name), key: name, kind: 'TEXT' as const, many: false, purpose: 'The table.' },
        ...{ names: [{ language: 'en', text: name }], sensitive: name === 'sensitive', filterable: true },
      } as const
      const { id: attributeId } = await db.personAttribute.create({ data: attribute })
      for (const [whose, one] of [
        ['fays', fay],
        ['ottos', otto],
      ] as const) {
        const id = key('PersonAttributeValue', name === 'badge' ? whose : `${whose}Sensitive`)
        await db.personAttributeValue.create({ data: { id, personId: one.id, attributeId, value: '1', form: '1' } })
      }
    }
    const moved = new Date('2026-03-01T00:00:00Z')
    await db.membership.updateMany({ where: { personId: ira.id }, data: { from: moved } })
    await db.membership.create({
      data: { personId: ira.id, departmentId: other, primary: true, from: new Date('2026-01-01'), to: moved },
    })
    const [noa, pia] = [await person('noa', field), await person('pia', field)]
    for (const [one, into] of [
      [noa, mia],
      [pia, otto],
    ] as const) {
      const from = new Date('2026-01-01')
      const link = { personId: one.id, intoId: into.id, from, archived: false, objected: false }
      await db.personMerge.create({ data: link })
    }
    for (const [name, one, two] of [
      ['ofFayAndMia', fay, mia],
      ['ofFayAndOtto', fay, otto],
      ['ofOttoAndMia', otto, mia],
    ] as const) {
      await db.personDuplicate.create({
        data: { id: key('PersonDuplicate', name), personId: one.id, otherId: two.id, reasons: ['NAME'] },
      })
    }
    await db.nomination.create({
      data: { id: key('Nomination', 'ofFay'), nominatorId: otto.id, nomineeId: fay.id, dimension: 'expertise' },
    })
    for (const [name, personId, fromDepartmentId, toDepartmentId] of [
      ['fays', fay.id, field, null],
      ['ottos', otto.id, other, null],
      ['toSales', otto.id, other, sales],
    ] as const) {
      await db.movement.create({
        data: { id: key('Movement', name), personId, kind: 'MOVED', at: moved, fromDepartmentId, toDepartmentId },
      })
    }
    await db.relationKind.create({
      data: { id: key('RelationKind', 'alumnus'), key: 'ALUMNUS', names: [{ language: 'en', text: 'Alumnus' }] },
    })
    await db.site.create({ data: { id: key('Site', 'lyon'), name: 'Lyon', key: 'lyon' } })
    const request = { kind: 'ACCESS', personId: fay.id, receivedAt: moved, dueAt: moved } as const
    await db.privacyRequest.create({ data: { id: key('PrivacyRequest', 'fays'), ...request } })
    const told = { cause: 'ERASURE', plugin: 'mail', status: 'BY_HAND', dueAt: moved } as const
    await db.recipientTask.create({ data: { id: key('RecipientTask', 'ofFay'), ...told } })
    const lifted = { personId: fay.id, ground: 'ACCURACY', byPerson: true, liftedAt: moved } as const
    await db.processingRestriction.create({ data: { id: key('ProcessingRestriction', 'fays'), ...lifted } })
    await db.processingExclusion.create({
      data: { id: key('ProcessingExclusion', 'fays'), personId: fay.id, reason: 'MEDICAL', processing: ['SCORING'] },
    })
    const purpose = await db.purpose.findFirstOrThrow()
    const document = await db.document.findFirst({ where: { purposeId: purpose.id } })
    const documentId = document?.id ?? (await db.document.create({ data: { name: 'd', purposeId: purpose.id } })).id
    const { id: documentVersionId } = await db.documentVersion.create({
      data: { documentId, edition: 'reach', effectiveFrom: new Date() },
    })
    for (const [name, personId] of [
      ['fays', fay.id],
      ['ottos', otto.id],
    ] as const) {
      const agreed = { personId, purposeId: purpose.id, documentVersionId, method: 'LOG_IN' as const }
      await db.agreement.create({ data: { id: key('Agreement', name), ...agreed } })
    }
    const campaign = async (name: string, departmentId: string) => {
      const id = key('Campaign', name)
      const dates = { startsAt: new Date('2026-01-01'), endsAt: new Date('2099-01-01') }
      await db.campaign.create({ data: { id, name, status: 'LIVE', launchedAt: new Date(), ...dates } })
      await db.campaignLink.create({ data: { id: key('CampaignLink', name), campaignId: id, departmentId } })
      const subject = { subjectType: 'CAMPAIGN', subjectId: id }
      const objective = { kind: 'AWARENESS', metric: 'impressions', target: 1, ...subject } as const
      await db.objective.create({ data: { id: key('Objective', name), campaignId: id, ...objective } })
      const ofDepartment = key('Objective', name === 'ours' ? 'ofField' : 'ofOther')
      await db.objective.create({ data: { id: ofDepartment, departmentId, ...objective } })
      const cost = { label: name, amountMinor: 1n, currency: 'EUR', at: new Date() }
      await db.cost.create({ data: { id: key('Cost', name), campaignId: id, ...cost } })
      await db.cost.create({
        data: { id: key('Cost', name === 'ours' ? 'ofField' : 'ofOther'), departmentId, ...cost },
      })
      return id
    }
    const [ours, theirs] = [await campaign('ours', field), await campaign('theirs', other)]
    const content = async (name: string, campaignId: string, isApproved: boolean) => {
      const id = key('Content', name)
      await db.content.create({
        data: {
          id,
          title: name,
          url: `https://${name.toLowerCase()}.example/`,
          ...(isApproved && { status: 'APPROVED' }),
        },
      })
      await db.campaignLink.create({ data: { campaignId, contentId: id } })
      return id
    }
    const approved = await content('approved', theirs, true)
    await content('draftOfOurs', ours, false)
    await content('draftOfTheirs', theirs, false)
    const integrationId = key('Integration', 'feed')
    await db.integration.create({ data: { id: integrationId, connector: 'feed', name: 'feed', config: {} } })
    const part = async (name: string, campaignId: string, ambassadorId: string) => {
      const [id, shareId] = [key('Participation', name), key('Share', name)]
      await db.participation.create({ data: { id, campaignId, ambassadorId, status: 'ACCEPTED' } })
      const words = { contentId: approved, network: 'x', text: name, assessment: {} }
      await db.share.create({ data: { id: shareId, campaignId, participationId: id, ...words } })
      await db.publication.create({ data: { id: key('Publication', name), shareId, integrationId } })
    }
    await db.organization.updateMany({ data: { landingHosts: ['acme.example'] } })
    const link = async (name: string, of: object) => {
      const target = 'https://acme.example/'
      await db.trackedLink.create({ data: { id: key('TrackedLink', name), code: `reach-${name}`, target, ...of } })
    }
    await part('fayInOurs', ours, fay.ambassadorId)
    await part('gusInOurs', ours, gus.ambassadorId)
    await part('fayInTheirs', theirs, fay.ambassadorId)
    await part('ottoInTheirs', theirs, otto.ambassadorId)
    await part('miaInTheirs', theirs, mia.ambassadorId)
    const keyOf = (name: string) => parseGlobalId(things.get(name) ?? '')?.id ?? ''
    for (const [name, campaignId, participation] of [
      ['ofOurs', ours, 'fayInOurs'],
      ['ofTheirs', theirs, 'ottoInTheirs'],
    ] as const) {
      const roundId = key('InvitationRound', name)
      const asked = { mandateTasks: 'x', mandateUntil: new Date('2036-01-01'), minutesPerWeek: 1 }
      await db.invitationRound.create({
        data: { id: roundId, campaignId, integrationId, startedById: uuidv7(Date.now()), message: 'x', ...asked },
      })
      const participationId = keyOf(`Participation.${participation}`)
      const message = { roundId, campaignId, participationId, invitedAt: new Date(), kind: 'FIRST', number: 0 } as const
      await db.invitationMessage.create({ data: { id: key('InvitationMessage', name), ...message } })
    }
    await link('ofOurs', { campaignId: ours })
    await link('ofTheirs', { campaignId: theirs })
    await link('ofFayInTheirs', { campaignId: theirs, participationId: keyOf('Participation.fayInTheirs') })
    await link('ofShareInOurs', { shareId: keyOf('Share.fayInOurs') })
    await link('ofShareInTheirs', { shareId: keyOf('Share.fayInTheirs') })
    await link('ofOttosShare', { shareId: keyOf('Share.ottoInTheirs') })
    for (const [name, personId, departmentId, campaignId] of [
      ['ofField', otto.id, field, null],
      ['ofOther', gus.id, other, null],
      ['ofOtherWithFay', fay.id, other, null],
      ['aboutOurs', gus.id, other, ours],
    ] as const) {
      const contact = { personId, departmentId, campaignId, channel: 'CALL', subject: name, at: new Date() } as const
      await db.touchpoint.create({ data: { id: key('Touchpoint', name), ...contact } })
      if (campaignId !== null) continue
      const owning = { personId, departmentId, from: new Date('2026-01-01') }
      await db.relationshipOwner.create({ data: { id: key('RelationshipOwner', name), ...owning } })
    }
    for (const [name, { id: personId }] of [
      ['fays', fay],
      ['guss', gus],
      ['ottos', otto],
    ] as const) {
      await db.personBrief.create({ data: { id: key('PersonBrief', name), personId, sections: [] } })
    }
    const topicId = key('Topic', 'topic')
    await db.topic.create({ data: { id: topicId, name: 'topic' } })
    const { id: accountId } = await db.account.findFirstOrThrow()
    for (const [name, over] of [
      ['run', {}],
      ['ofTopic', { topicId }],
      ['ofOurs', { campaignId: ours }],
      ['ofTheirs', { campaignId: theirs }],
    ] as const) {
      const runId = key('ScoreRun', name)
      const model = { model: 'm', modelVersion: '1.0.0', definition: {} }
      await db.scoreRun.create({ data: { id: runId, accountId, ...model, ...over } })
      const period = { from: new Date('2026-01-01'), to: new Date('2026-02-01') }
      const measured = { outcome: 'engagements', measure: 'SPEARMAN', subjects: 0, ...period }
      await db.scoreBacktest.create({ data: { id: key('ScoreBacktest', name), runId, ...measured } })
    }
    await db.policy.create({
      data: { id: key('Policy', 'policy'), name: 'policy', version: 1, effectiveFrom: new Date('2026-01-01') },
    })
    const said = { integrationId, sourceKey: 'm', network: 'x', text: 'said', at: new Date() }
    await db.mention.create({ data: { id: key('Mention', 'mention'), ...said } })
    await db.network.create({ data: { id: key('Network', 'network'), kind: 'advice', directed: true } })
    const rota = {
      name: 'r',
      timeZone: 'UTC',
      rotation: 'DAILY',
      handOverTime: 0,
      startsOn: new Date('2026-01-01'),
    } as const
    await db.rota.create({ data: { id: key('Rota', 'rota'), ...rota } })
    await db.noticeRule.create({
      data: {
        id: key('NoticeRule', 'rule'),
        integrationId,
        name: 'r',
        events: ['sync-run.failed'],
        address: 'a@example.org',
      },
    })
    await db.auditEntry.create({ data: { id: key('AuditEntry', 'entry'), act: 'topicCreate', outcome: 'DONE' } })
    const owner = await db.account.findFirstOrThrow({ where: { roles: { has: 'OWNER' } } })
    things.set('Account.owner', globalId('Account', owner.id))
    await db.logInSession.create({
      data: {
        id: key('LogInSession', 'owners'),
        accountId: owner.id,
        method: 'OIDC',
        authenticatedAt: new Date(),
        expiresAt: new Date('2100-01-01'),
        cookieHash: Buffer.alloc(32, 1),
      },
    })
    const applicationId = key('Application', 'planner')
    await db.application.create({
      data: { id: applicationId, name: 'Planner', purpose: 'Plans', kind: 'PUBLIC', scopes: ['campaign:read'] },
    })
    await db.applicationGrant.create({
      data: {
        ...{ id: key('ApplicationGrant', 'owners'), applicationId, accountId: owner.id },
        ...{ scopes: ['campaign:read'], epoch: 1, method: 'OIDC' },
      },
    })
    await db.export.create({
      data: {
        ...{ id: key('Export', 'owners'), kind: 'PERSONAL_DATA', format: 'JSON', accountId: owner.id },
        ...{ sections: 1, rights: {} },
      },
    })
    await db.personAccess.create({
      data: {
        id: key('PersonAccess', 'fays'),
        personId: fay.id,
        plugin: 'mail',
        class: 'CONTACT',
        purpose: 'MESSAGE',
        hour: new Date(),
      },
    })
    things.set('Organization.own', globalId('Organization', organization.id))
  })
  return things
}
