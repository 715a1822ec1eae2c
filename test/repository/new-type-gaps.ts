/** What somebody writes by hand into a generated type: these lines in the place of that text. */
export interface Gap {
  readonly file: string
  readonly instead: string
  readonly lines: string
}

const folder = 'packages/api/src/modules/programmes'

/** A programme has an aim and a begin beside its name, and none ends before it begins. */
export const GAPS: readonly Gap[] = [
  {
    file: 'prisma/models/programmes.prisma',
    instead: '/// Fill in: what a row of this table is.\n',
    lines: '/// Campaigns that pursue one aim over years.\n',
  },
  {
    file: 'prisma/models/programmes.prisma',
    instead: '  name           String\n',
    lines: `  name           String
  aim            String?
  startsAt       DateTime? @db.Timestamptz(6)
  endsAt         DateTime? @db.Timestamptz(6)
`,
  },
  {
    file: `${folder}/programme-schema.ts`,
    instead: "  description: 'Fill in: what a programme is.',\n",
    lines: "  description: 'Campaigns that pursue one aim over years.',\n",
  },
  {
    file: `${folder}/programme-schema.ts`,
    instead: "    name: t.exposeString('name', { description: 'Name, unique in the organisation.' }),\n",
    lines: `    name: t.exposeString('name', { description: 'Name, unique in the organisation.' }),
    aim: t.exposeString('aim', { nullable: true, description: 'What it is to change; null until somebody says it.' }),
    startsAt: t.expose('startsAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it begins; null where that is open.',
    }),
    endsAt: t.expose('endsAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ends; null where that is open.',
    }),
`,
  },
  {
    file: `${folder}/programme-schema.ts`,
    instead: "    name: { kind: 'text', description: 'Name.' },\n",
    lines: `    name: { kind: 'text', description: 'Name.' },
    aim: { kind: 'text', description: 'What it is to change.' },
    startsAt: { kind: 'instant', description: 'When it begins.' },
`,
  },
  {
    file: `${folder}/programme-mutations.ts`,
    instead: "import { ConflictError, NotFoundError } from '../../core/errors.ts'\n",
    lines: "import { ConflictError, InvalidInputError, NotFoundError } from '../../core/errors.ts'\n",
  },
  {
    file: `${folder}/programme-mutations.ts`,
    instead: 'import { born, change, changes, deleted, input, line, mutation, taken, thing } from',
    lines: `import {
  born,
  change,
  changes,
  deleted,
  input,
  instant,
  line,
  mutation,
  optional,
  prose,
  taken,
  thing,
} from`,
  },
  {
    file: `${folder}/programme-mutations.ts`,
    instead: "  name: line('Name, unique in the organisation'),\n}\n",
    lines: `  name: line('Name, unique in the organisation'),
  aim: optional(prose('What it is to change')),
  startsAt: optional(instant('When it begins.')),
  endsAt: optional(instant('When it ends.')),
}

/** @throws InvalidInputError for a programme that ends before it begins. */
function assertInOrder({ startsAt, endsAt }: { startsAt?: Date | null; endsAt?: Date | null }): void {
  if (!startsAt || !endsAt || startsAt < endsAt) return
  throw new InvalidInputError(texts('ends-first'), ['input', 'endsAt'])
}

`,
  },
  {
    file: `${folder}/programme-mutations.ts`,
    instead: '    const row = await ctx.db.programme.create(',
    lines: `    assertInOrder(input)
    const row = await ctx.db.programme.create(`,
  },
  {
    file: `${folder}/programme-mutations.ts`,
    instead: "    const { row, fields } = await change(ctx, 'Programme', thing,",
    lines: `    assertInOrder({ ...thing, ...input })
    const { row, fields } = await change(ctx, 'Programme', thing,`,
  },
  {
    file: `${folder}/texts.ts`,
    instead: "  'programme-taken'",
    lines: `  'ends-first': {
    en: 'A programme ends after it begins: name a later end.',
    fr: 'Un programme finit après avoir commencé : indiquez une fin plus tardive.',
  },
  'programme-taken'`,
  },
  {
    file: 'packages/api/src/modules/people/erasure/columns/programme.ts',
    instead: '  Programme: { name: text },\n',
    lines: '  Programme: { name: text, aim: text },\n',
  },
]
