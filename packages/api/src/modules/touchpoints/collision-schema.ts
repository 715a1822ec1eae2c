import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { defineLoader } from '../../core/loaders.ts'
import { assertFound, namedId } from '../../core/named-ids.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { assertCan, mayRead } from '../../platform/auth/index.ts'
import { Person } from '../people/index.ts'
import { type Collision, collisionsWith, MOST_COLLISIONS } from './collisions.ts'
import { readableTouchpoints } from './loaders.ts'
import { Touchpoint } from './touchpoint-schema.ts'

const ContactCollision = builder.objectRef<Collision>('ContactCollision').implement({
  description:
    'A contact of another department with a person, near the time of an intended one. Of what the token may not read, only the time and the department are told.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When it was held, or is to be.' }),
    planned: t.exposeBoolean('planned', { description: 'Whether it is still to be held.' }),
    departmentName: t.exposeString('departmentName', {
      nullable: true,
      description: 'Name of the department. Null for an invitation to a campaign that no department owns.',
    }),
    touchpoint: t.field({
      type: Touchpoint,
      nullable: true,
      description: 'The contact. Null when the token may not read it, and for an invitation or a reminder.',
      resolve: ({ touchpointId }, _args, ctx, info) =>
        touchpointId === null ? null : readableTouchpoints(ctx, { info }).load(touchpointId),
    }),
  }),
})

interface Asked {
  readonly personId: string
  /** Key of the department. */
  readonly departmentId: string
  readonly at: Date
}

/** What contacts would collide with: one statement for each department and instant, whatever the number of people. */
const collisionsOf = defineLoader<Asked, Collision[]>(
  async (ctx, keys) => {
    const found = new Map<string, Collision[]>()
    for (const group of Map.groupBy(keys, ({ departmentId, at }) => `${departmentId} ${at.getTime()}`).values()) {
      const [{ departmentId, at }] = group as [Asked]
      const departments = Prisma.sql`SELECT ${departmentId}::uuid`
      const personIds = group.map(({ personId }) => personId)
      const rows = await collisionsWith(ctx, personIds, { departments, at })
      const byPerson = Map.groupBy(rows, ({ personId }) => personId)
      for (const key of group) found.set(nameOf(key), byPerson.get(key.personId) ?? [])
    }
    return keys.map((key) => found.get(nameOf(key)) ?? [])
  },
  (key) => nameOf(key),
)

const nameOf = ({ personId, departmentId, at }: Asked): string => `${personId} ${departmentId} ${at.getTime()}`

async function collisionsWithPerson(
  ctx: Context,
  personId: string,
  asked: { departmentId: string; at?: Date | null | undefined },
): Promise<Collision[]> {
  assertCan(ctx, 'touchpoint:write', 'part')
  const department = namedId(asked.departmentId, 'Department', ['departmentId'])
  await assertFound(ctx, [department])
  if (department.key === null || !(await mayRead(ctx, 'Person', personId))) return []
  const at = asked.at ?? ctx.now()
  return (await collisionsOf(ctx).load({ personId, departmentId: department.key, at })) ?? []
}

builder.objectField(Person, 'contactCollisions', (t) =>
  t.field({
    type: [ContactCollision],
    nullable: true,
    description: `What a contact with the person for a department would collide with: contacts of other departments within \`Organization.contactCollisionDays\`, the nearest first, at most ${MOST_COLLISIONS}. Null, with an error, without the permission \`touchpoint:write\`.`,
    complexity: { field: 5, multiplier: 3 },
    args: {
      departmentId: t.arg.id({ required: true, description: 'The department that the contact is for.' }),
      at: t.arg({ type: 'DateTime', description: 'When the contact is to be. Default: now.' }),
    },
    extensions: { columns: ['id'] },
    resolve: ({ id }, args, ctx) => collisionsWithPerson(ctx, id, args),
  }),
)
