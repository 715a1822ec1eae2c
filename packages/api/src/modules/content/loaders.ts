import { loaderById } from '../../core/loaders.ts'
import type { Content } from '../../generated/prisma/client.ts'

/** Contents of the organisation by id. */
export const contentById = loaderById<Content>('Content')
