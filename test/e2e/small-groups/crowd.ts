import { uuidv7 } from '@portevoix/api/core/ids.ts'
import { insertRows } from '@portevoix/api/core/rows.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import type { World } from '../../harness.ts'
import { chance } from './span.ts'

/** What people are counted by. */
export interface Traits {
  /** Departments from the widest to their own; empty for who is in none. */
  readonly departments: readonly string[]
  readonly site: string | null
  readonly country: string | null
}

/** Somebody as they are in a month. */
export interface Member extends Traits {
  readonly number: number
  readonly language: string
}

interface Department {
  id: string
  /** Itself last. */
  path: string[]
}

const SITES = ['lyon', 'paris', 'kyiv', 'oslo', 'rome', 'bonn', 'cork', 'graz', null] as const
const COUNTRIES = ['FR', 'DE', 'NO', 'IT', 'UA', null] as const
const LANGUAGES = ['fr', 'de', 'en', 'uk', 'it', 'nb', 'ga'] as const

/**
 * A made-up organisation of many departments, most of them small, whose people move, join and leave from month to month.
 * It writes to the database behind the API's back, and knows what is true.
 */
export class Crowd {
  readonly departments: Department[] = []
  private readonly members = new Map<number, Member & { id: string }>()
  private readonly random = chance(9)
  private made = 0
  private readonly world: World
  private readonly organizationId: string

  constructor(world: World, organizationId: string) {
    this.world = world
    this.organizationId = organizationId
  }

  /** Everybody who is there now. */
  get now(): Member[] {
    return [...this.members.values()]
  }

  async addDepartments(count: number): Promise<void> {
    const rows = Array.from({ length: count }, (_, index) => {
      const above = index < 8 ? null : this.pick(this.departments.filter(({ path }) => path.length < 4))
      const id = uuidv7(Date.now())
      this.departments.push({ id, path: [...(above?.path ?? []), id] })
      const name = `Department ${this.departments.length}`
      return { id, name, key: name.toLowerCase(), parentId: above?.id ?? null, updatedAt: new Date() }
    })
    await this.inside((ctx) => insertRows(ctx, 'Department', rows))
  }

  /** People for these departments: of most one to four, of some many. */
  async fill(departments: readonly Department[] = this.departments): Promise<void> {
    const sizes = departments.map(() => (this.random() < 0.7 ? this.below(5) : 5 + this.below(14)))
    await this.join([
      ...departments.flatMap((department, index) => Array.from({ length: sizes[index] ?? 0 }, () => department)),
      ...Array.from({ length: 3 }, () => null),
    ])
  }

  /** What happens between two closes: some leave, some move, some come. */
  async live(changes: number): Promise<void> {
    const all = [...this.members.values()]
    const leaving = Array.from({ length: changes }, () => this.pick(all)).map(({ number, id }) => ({ number, id }))
    for (const { number } of leaving) this.members.delete(number)
    const staying = [...this.members.values()]
    const moving = Array.from({ length: changes }, () => this.pick(staying))
    const ids = [...leaving, ...moving].map(({ id }) => id)
    await this.inside(async ({ db }) => {
      await db.departmentMembership.deleteMany({ where: { personId: { in: ids } } })
      // Archived or erased, they are not there any more.
      const [gone = [], archived = []] = [leaving.slice(0, 5), leaving.slice(5)]
      const erased = gone.map(({ id }) => id)
      await db.ambassador.updateMany({ where: { personId: { in: erased } }, data: { personId: null } })
      await db.person.deleteMany({ where: { id: { in: erased } } })
      await db.person.updateMany({
        where: { id: { in: archived.map(({ id }) => id) } },
        data: { archivedAt: new Date() },
      })
    })
    await this.store(
      [...new Set(moving)].map((member) => ({ ...member, ...this.place(this.pick(this.departments)) })),
      false,
    )
    await this.join(Array.from({ length: changes }, () => this.pick(this.departments)))
  }

  /** People who are alike. */
  async add(count: number, traits: Traits): Promise<void> {
    const people = Array.from({ length: count }, () => ({
      ...{ ...traits, id: uuidv7(Date.now()), number: this.made++, language: this.pick(LANGUAGES) },
    }))
    await this.store(people, true)
  }

  /** These take part in a campaign, and each publishes a share of a content in it. */
  async share(
    { campaignId, contentId }: { campaignId: string; contentId: string },
    members: readonly Member[],
    at: Date,
  ): Promise<void> {
    const ids = new Map(members.map(({ number }) => [number, this.members.get(number)?.id ?? '']))
    await this.inside(async (ctx) => {
      const known = await ctx.db.ambassador.findMany({ where: { personId: { in: [...ids.values()] } } })
      const ambassadors = new Map(known.map(({ personId, id }) => [personId, id]))
      const made: { id: string; personId: string; status: string }[] = []
      const rows = members.map(({ number, departments }) => {
        const personId = ids.get(number) ?? ''
        const ambassadorId = ambassadors.get(personId) ?? ctx.newId()
        if (!ambassadors.has(personId)) made.push({ id: ambassadorId, personId, status: 'ACTIVE' })
        return { participationId: ctx.newId(), shareId: ctx.newId(), ambassadorId, departmentId: departments.at(-1) }
      })
      await ctx.db.ambassador.createMany({ data: made as never })
      await ctx.db.participation.createMany({
        data: rows.map(({ participationId: id, ambassadorId }) => ({
          ...{ id, campaignId, ambassadorId, status: 'ACCEPTED' as const, acceptedAt: at },
        })),
      })
      await ctx.db.share.createMany({
        data: rows.map(({ shareId: id, participationId }) => ({
          ...{ id, campaignId, participationId, contentId, network: 'x', text: 'Read', assessment: {} },
          ...{ status: 'PUBLISHED' as const, sharedAt: at, publishedAt: at, updatedAt: at },
        })),
      })
      await ctx.db.shareDepartment.createMany({
        data: rows.flatMap(({ shareId, departmentId }) =>
          departmentId === undefined ? [] : [{ shareId, departmentId, primary: true }],
        ),
        skipDuplicates: true,
      })
    })
  }

  private async join(departments: readonly (Department | null)[]): Promise<void> {
    await this.store(
      departments.map((department) => ({
        ...{ id: uuidv7(Date.now()), number: this.made++, language: this.pick(LANGUAGES) },
        ...this.place(department),
      })),
      true,
    )
  }

  private place(department: Department | null) {
    return { departments: department?.path ?? [], site: this.pick(SITES), country: this.pick(COUNTRIES) }
  }

  private async store(members: readonly (Member & { id: string })[], isNew: boolean): Promise<void> {
    for (const member of members) this.members.set(member.number, member)
    await this.inside(async (ctx) => {
      if (isNew) {
        const rows = members.map(({ id, number, site, country, language }) => ({
          ...{
            id,
            displayName: `P${number}`,
            site,
            siteKey: site,
            country,
            languages: [language],
            updatedAt: new Date(),
          },
        }))
        await insertRows(ctx, 'Person', rows)
      } else {
        for (const { id, site, country } of members) {
          await ctx.db.person.update({
            where: { organizationId_id: { organizationId: this.organizationId, id } },
            data: { site, siteKey: site, country },
          })
        }
      }
      const memberships = members.flatMap(({ id: personId, departments }) => {
        const departmentId = departments.at(-1)
        return departmentId === undefined ? [] : [{ personId, departmentId }]
      })
      await insertRows(ctx, 'DepartmentMembership', memberships)
    })
  }

  private inside<T>(work: Parameters<typeof inJob<T>>[2]): Promise<T> {
    return inJob(this.world.server.environment, { organizationId: this.organizationId, accountId: null }, work)
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit)
  }
}
