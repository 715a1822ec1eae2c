import type { Context } from '../../core/context.ts'
import { NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import { hasColumn, type NodeName, type RowOf, tableOf } from './things.ts'

/** The existing object that an act changes. Its arguments are `id` and, if it has versions, `expectedVersion`. */
export interface Target<Row = unknown> {
  readonly type: NodeName
  /**
   * Description of the argument `id`; null when the organisation has only one object of the type, so that no id is
   * needed.
   */
  readonly description: string | null
  /** Finds the object for the actor; null when there is none that they may see. */
  readonly find: (ctx: Context, id: string) => Promise<Row | null>
}

/** Declares the object that an act changes. */
export function thing<Name extends NodeName, Row extends RowOf<Name> = RowOf<Name>>(
  type: Name,
  description: string,
  find: (ctx: Context, id: string) => Promise<Row | null> = (ctx, id) =>
    tableOf(ctx, type).findFirst({ where: { id } }) as Promise<Row | null>,
): Target<Row> {
  return { type, description, find }
}

/** Declares the only object of a type that an organisation has, such as the organisation itself. */
export function theOnly<Name extends NodeName>(
  type: Name,
  find: (ctx: Context) => Promise<RowOf<Name>>,
): Target<RowOf<Name>> {
  return { type, description: null, find }
}

/** The type, id and place of the object that arguments name. */
export const targetOf = ({ type }: Target, args: Record<string, unknown>) => ({
  type,
  id: requireId(String(args.id), type, 'id'),
  path: ['id'],
})

/** @throws NotFoundError where there is none that the actor may see. */
export async function findTarget(ctx: Context, target: Target, args: Record<string, unknown>): Promise<unknown> {
  const row = await target.find(ctx, target.description === null ? '' : targetOf(target, args).id)
  if (!row) throw new NotFoundError(target.type, ['id'])
  return row
}

export const hasVersion = ({ type }: Target) => hasColumn(type, 'version')
