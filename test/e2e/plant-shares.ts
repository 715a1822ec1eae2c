import { uuidv7 } from '@portevoix/api/core/ids.ts'
import type { World } from '../harness.ts'

/** Of campaigns that are planted. */
export const FEBRUARY = { from: new Date('2026-02-01T00:00:00Z'), to: new Date('2026-03-01T00:00:00Z') }

/**
 * Stores a campaign with shares of one ambassador, who belongs to a department; written behind the server's back.
 * @returns ids, as in the database.
 */
export async function plantShares(world: World, shares: number) {
  const newId = () => uuidv7(Date.now())
  const ids = { campaign: newId(), content: newId(), topic: newId(), department: newId(), ambassador: newId() }
  const [personId, participationId] = [newId(), newId()]
  const made = Array.from({ length: shares }, newId)
  await world.server.environment.database.inOrganization(world.organization.id, async (db) => {
    const [startsAt, endsAt] = [FEBRUARY.from, FEBRUARY.to]
    await db.campaign.create({ data: { id: ids.campaign, name: 'C', startsAt, endsAt } })
    await db.topic.create({ data: { id: ids.topic, name: ids.topic, updatedAt: startsAt } })
    await db.content.create({ data: { id: ids.content, title: 'Post' } })
    await db.department.create({
      data: { id: ids.department, name: ids.department, key: ids.department, updatedAt: startsAt },
    })
    await db.person.create({ data: { id: personId, displayName: 'Ada' } })
    await db.ambassador.create({ data: { id: ids.ambassador, personId, status: 'ACTIVE' } })
    const taking = { id: participationId, campaignId: ids.campaign, ambassadorId: ids.ambassador }
    await db.participation.create({ data: { ...taking, status: 'ACCEPTED' } })
    await db.share.createMany({
      data: made.map((id) => ({
        ...{ id, campaignId: ids.campaign, participationId, contentId: ids.content, network: 'x', text: 'Read' },
        ...{ assessment: {}, sharedAt: startsAt, updatedAt: startsAt },
      })),
    })
    await db.shareTopic.createMany({ data: made.map((shareId) => ({ shareId, topicId: ids.topic })) })
    await db.shareDepartment.createMany({
      data: made.map((shareId) => ({ shareId, departmentId: ids.department, primary: true })),
    })
  })
  return { ...ids, shares: made }
}
