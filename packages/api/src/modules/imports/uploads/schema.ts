import { builder } from '../../../core/builder.ts'
import { loaderById } from '../../../core/loaders.ts'
import { byReach } from '../../../core/row-reach.ts'
import type { Upload as UploadRow } from '../../../generated/prisma/client.ts'

/** Uploads of the organisation by id. */
export const uploadById = loaderById<UploadRow>('Upload')

export const Upload = builder.prismaNode('Upload', {
  description: 'A file that was sent to `POST /uploads`.',
  id: { resolve: (upload) => upload.id, description: 'Global id; `importStart` takes it.' },
  findUnique: byReach,
  nullable: true,
  fields: (t) => ({
    filename: t.exposeString('filename', {
      nullable: true,
      description: 'Its name where it came from; null when the upload gave none.',
    }),
    contentType: t.exposeString('contentType', {
      nullable: true,
      description: 'The media type that the upload named; null when it named none. Nothing depends on it.',
    }),
    sizeBytes: t.expose('sizeBytes', { type: 'BigInt', description: 'Size in bytes.' }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of its bytes, in hexadecimal.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it came in.' }),
  }),
})
