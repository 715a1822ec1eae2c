import { builder } from '../../core/builder.ts'
import { globalId } from '../../core/ids.ts'
import { HiddenType, type Told } from '../../platform/small-groups/index.ts'
import { Department, departmentById, type GroupTrait, PersonFilter } from '../people/index.ts'
import { groupsOf, type Headcount as HeadcountRow, headcountOf } from './headcount.ts'
import { checkPeriod, PeriodInput } from './period.ts'

const Trait = builder.enumType('HeadcountTrait', {
  description: 'By what people of a month are counted.',
  values: {
    DEPARTMENT: {
      value: 'department',
      description: 'By department, each with all that is below it: these do not add up to the whole.',
    },
    SITE: { value: 'site', description: 'By site; those of whom none is known are in no group.' },
    COUNTRY: { value: 'country', description: 'By country; those of whom none is known are in no group.' },
  } as const,
})

const HIDDEN =
  'Where some or all are not in `count`: null where all are. Whoever may not list people is told of groups that are fixed for the month, each of at least `minimum` people.'

type Group = Told & { key: string; trait: GroupTrait }

const HeadcountGroup = builder.objectRef<Group>('HeadcountGroup').implement({
  description: 'People of a month who have something in common.',
  fields: (t) => ({
    key: t.string({
      description: 'What they have in common: the global id of the department, the key of the site, or the country.',
      resolve: ({ key, trait }) => (trait === 'department' ? globalId('Department', key) : key),
    }),
    name: t.string({
      nullable: true,
      description: 'Its name as it is now; null for a department that was deleted.',
      resolve: async ({ key, trait }, _args, ctx) =>
        trait === 'department' ? ((await departmentById(ctx).load(key))?.name ?? null) : key,
    }),
    count: t.exposeInt('count', { nullable: true, description: 'How many of them are told: see `Headcount.count`.' }),
    hidden: t.expose('hidden', { type: HiddenType, nullable: true, description: HIDDEN }),
  }),
})

const Headcount = builder.objectRef<HeadcountRow>('Headcount').implement({
  description: 'How many people the organisation, or a part of it, had at the close of a month.',
  fields: (t) => ({
    month: t.expose('month', {
      type: 'Date',
      nullable: true,
      description:
        'First day of the month at whose close they were counted: the last one of the period. Null where the period is not a closed month, quarter or year.',
    }),
    count: t.exposeInt('count', {
      nullable: true,
      description:
        'People of the period, archived ones left out, each in one department: the primary one of several. All of them for whoever may list people with `person:read`. For others those of the fixed groups that lie wholly within what was asked for, each to the nearest multiple of `minimumGroupSize` as it was at the close, or is now where that is more; null where no group does.',
    }),
    hidden: t.expose('hidden', { type: HiddenType, nullable: true, description: HIDDEN }),
    groups: t.field({
      type: [HeadcountGroup],
      description:
        'The same by a trait, by key; without the groups of which nobody is told. At most one for each department, site or country.',
      complexity: { field: 10, multiplier: 20 },
      args: { by: t.arg({ type: Trait, required: true, description: 'The trait.' }) },
      resolve: (people, { by }) => groupsOf(people, by).map((group) => ({ ...group, trait: by })),
    }),
  }),
})

builder.queryField('headcount', (t) =>
  t.field({
    type: Headcount,
    nullable: true,
    description:
      'How many people there were in a closed month, quarter or year of the organisation: of a longer period those of its last month. Needs `report:read`; over departments it covers those, with all that is below them. Null, with an error, without it.',
    complexity: { field: 200 },
    args: {
      period: t.arg({ type: PeriodInput, required: true, description: 'A whole month, quarter or year.' }),
      filter: t.arg({
        type: PersonFilter.input,
        description:
          'Which people: by `departmentId` (with all below it), `site` and `country`, and by `and`, `or` and `not` of these. Others are refused with FILTER_REFUSED.',
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
      'How many people belonged to it, or to what is below it, in a closed month, quarter or year. Null, with an error, without `report:read`.',
    complexity: { field: 200 },
    args: { period: t.arg({ type: PeriodInput, required: true, description: 'A whole month, quarter or year.' }) },
    extensions: { columns: ['id'] },
    resolve: ({ id }, { period }, ctx) =>
      headcountOf(ctx, checkPeriod(period), { departmentId: { eq: globalId('Department', id) } }),
  }),
)
