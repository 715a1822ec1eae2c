import { networkKey } from '@portevoix/sdk/normal-forms'
import { builder } from '../../core/builder.ts'
import { globalId } from '../../core/ids.ts'
import { HiddenType, type Told } from '../../platform/small-groups/index.ts'
import { Department, departmentById, type GroupTrait, PersonFilter } from '../people/index.ts'
import { type CountedPeople, countedOf } from './adoption/headcount-adoption.ts'
import { groupsOf, type Headcount as HeadcountRow, headcountOf } from './headcount.ts'
import { checkPeriod, PeriodInput } from './period.ts'

const Trait = builder.enumType('HeadcountTrait', {
  description: 'The trait that divides the people of a month into groups.',
  values: {
    DEPARTMENT: {
      value: 'department',
      description:
        'One group for each department, with all departments below it. People are counted in several groups, so the groups do not add up to the total.',
    },
    SITE: { value: 'site', description: 'One group for each site. People whose site is unknown are in no group.' },
    COUNTRY: {
      value: 'country',
      description: 'One group for each country. People whose country is unknown are in no group.',
    },
  } as const,
})

const HIDDEN =
  'Why `count` is null or not exact. Null for callers who may list people: for them, all people are counted. For all others it is always set, and does not tell whether anybody is missing.'

type Group = Told & { key: string; trait: GroupTrait; people: HeadcountRow }

const ELIGIBLE =
  'The number of active employees among them, who may share. Null when they are hidden, and for months that were closed before this number was kept.'
const ACTIVE =
  'The number of these employees with at least one published share in the period. Shown exactly to callers with `person:read`, `participation:read` and `share:read`, and otherwise by fixed groups as `count` is, each rounded to the nearest multiple of `minimumGroupSize`. Null when they are hidden, and for months that were closed before this number was kept.'
const NETWORK = 'The key of a network: only those who published there. Default: those who published on any.'

const HeadcountGroup = builder.objectRef<Group>('HeadcountGroup').implement({
  description: 'The people of a month who share a trait.',
  fields: (t) => ({
    key: t.string({
      description: 'What the people share: the global id of the department, the key of the site, or the country code.',
      resolve: ({ key, trait }) => (trait === 'department' ? globalId('Department', key) : key),
    }),
    name: t.string({
      nullable: true,
      description:
        'The current name of the department, or the key of the site or country. Null for a department that was deleted.',
      resolve: async ({ key, trait }, _args, ctx) =>
        trait === 'department' ? ((await departmentById(ctx).load(key))?.name ?? null) : key,
    }),
    count: t.exposeInt('count', {
      nullable: true,
      description: 'The number of people in the group, counted as in `Headcount.count`. Null when the group is hidden.',
    }),
    eligibleCount: t.int({
      nullable: true,
      description: ELIGIBLE,
      resolve: async ({ people, ...group }, _args, ctx) =>
        (await countedOf(ctx, people, EMPLOYEES, group))?.count ?? null,
    }),
    activeCount: t.int({
      nullable: true,
      description: ACTIVE,
      args: { network: t.arg.string({ description: NETWORK }) },
      resolve: async ({ people, ...group }, { network }, ctx) =>
        (await countedOf(ctx, people, sharing(network), group))?.count ?? null,
    }),
    hidden: t.expose('hidden', { type: HiddenType, nullable: true, description: HIDDEN }),
  }),
})

const EMPLOYEES: CountedPeople = { metric: 'people-eligible', network: '' }

const sharing = (network: string | null | undefined): CountedPeople => ({
  metric: 'people-active',
  network: network ? (networkKey(network) ?? network) : '',
})

const Headcount = builder.objectRef<HeadcountRow>('Headcount').implement({
  description: 'The number of people that the organisation, or a part of it, had when a month was closed.',
  fields: (t) => ({
    month: t.expose('month', {
      type: 'Date',
      nullable: true,
      description:
        'The first day of the month whose close counted the people, which is the last month of the period. Null when the period is not a closed month, quarter or year.',
    }),
    count: t.exposeInt('count', {
      nullable: true,
      description:
        'The number of people in the period, without archived people. Each person counts in one department: the primary one. A caller who may list people with `person:read` gets all of them. Other callers get the sum of fixed groups of at least `minimumGroupSize` people (the value at the close, or the current one if that is larger), each rounded to the nearest multiple of it. A group matches by the department, site and country that as many of its people share; a few people with other traits are counted as if they had these. Null when no group matches.',
    }),
    eligibleCount: t.int({
      nullable: true,
      description: ELIGIBLE,
      resolve: async (people, _args, ctx) => (await countedOf(ctx, people, EMPLOYEES, null))?.count ?? null,
    }),
    activeCount: t.int({
      nullable: true,
      description: ACTIVE,
      args: { network: t.arg.string({ description: NETWORK }) },
      resolve: async (people, { network }, ctx) =>
        (await countedOf(ctx, people, sharing(network), null))?.count ?? null,
    }),
    hidden: t.expose('hidden', { type: HiddenType, nullable: true, description: HIDDEN }),
    groups: t.field({
      type: [HeadcountGroup],
      description:
        'The people grouped by a trait, ordered by key, without groups that are completely hidden. At most one group for each department, site or country.',
      complexity: { field: 10, multiplier: 20 },
      args: { by: t.arg({ type: Trait, required: true, description: 'The trait to group by.' }) },
      resolve: (people, { by }) => groupsOf(people, by).map((group) => ({ ...group, trait: by, people })),
    }),
  }),
})

builder.queryField('headcount', (t) =>
  t.field({
    type: Headcount,
    nullable: true,
    description:
      'The number of people in a closed month, quarter or year of the organisation. A quarter or year has the number of its last month. Requires `report:read`; when that is assigned for departments, it covers them and all departments below them. Null, with an error, without the permission.',
    complexity: { field: 200 },
    args: {
      period: t.arg({ type: PeriodInput, required: true, description: 'A whole month, quarter or year.' }),
      filter: t.arg({
        type: PersonFilter.input,
        description:
          'Only the people who match. Supports `departmentId` (with all departments below it), `site` and `country`, combined with `and`, `or` and `not`. Any other condition is refused with FILTER_REFUSED.',
      }),
    },
    resolve: (_root, { period, filter }, ctx) => headcountOf(ctx, checkPeriod(period), filter),
  }),
)

builder.objectField(Department, 'headcount', (t) =>
  t.field({
    type: Headcount,
    nullable: true,
    description:
      'The number of people who belonged to the department, or to a department below it, in a closed month, quarter or year. Null, with an error, without `report:read`.',
    complexity: { field: 200 },
    args: { period: t.arg({ type: PeriodInput, required: true, description: 'A whole month, quarter or year.' }) },
    extensions: { columns: ['id'] },
    resolve: ({ id }, { period }, ctx) =>
      headcountOf(ctx, checkPeriod(period), { departmentId: { eq: globalId('Department', id) } }),
  }),
)
