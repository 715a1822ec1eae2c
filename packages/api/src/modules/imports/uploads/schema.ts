import { builder } from '../../../core/builder.ts'
import { loaderById } from '../../../core/loaders.ts'
import { byReach } from '../../../core/row-reach.ts'
import type { Upload as UploadRow } from '../../../generated/prisma/client.ts'

export const uploadById = loaderById<UploadRow>('Upload')

export const Upload = builder.prismaNode('Upload', {
  description: 'A file that was sent to `POST /uploads`.',
  id: { resolve: (upload) => upload.id, description: 'Global id; `importStart` takes it.' },
  findUnique: byReach,
  nullable: true,
  fields: (t) => ({
    filename: t.exposeString('filename', {
      nullable: true,
      description: 'File name from the upload; null without one.',
    }),
    contentType: t.exposeString('contentType', {
      nullable: true,
      description: 'Media type from the upload, for information only; null without one.',
    }),
    sizeBytes: t.expose('sizeBytes', { type: 'BigInt', description: 'Size in bytes.' }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of its bytes, in hexadecimal.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was uploaded.' }),
  }),
})
