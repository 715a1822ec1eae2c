import type { Context } from '../../core/context.ts'
import { defineLoader } from '../../core/loaders.ts'
import { organizationOf } from '../organizations/index.ts'

const leading = defineLoader<string, string>(async (ctx, keys) => {
  const { leadingDirectory: key } = await organizationOf(ctx)
  return keys.map(() => key)
})

/** Key of the source whose ids are the `externalId` of people, read once per operation. */
export async function leadingDirectory(ctx: Context): Promise<string> {
  return (await leading(ctx).load('')) ?? 'directory'
}
