import { InvalidInputError } from '../../../core/errors.ts'
import type { OperationEnvironment } from '../../../platform/operations/index.ts'
import { onConnection } from './connection.ts'

/**
 * The bytes of an upload, chunk by chunk. Each chunk is read in a transaction of its own, so that a long import holds
 * none open.
 */
export async function* readUpload(
  environment: OperationEnvironment,
  upload: { organizationId: string; id: string },
): AsyncGenerator<Uint8Array> {
  for (let index = 0; ; index++) {
    const chunk = await readChunk(environment, upload, index)
    // What is removed while it is read has no end either.
    if (!chunk && (index === 0 || !(await readChunk(environment, upload, 0)))) {
      throw new InvalidInputError('What was uploaded is kept for a day at most: upload the file again.', [
        'input',
        'uploadId',
      ])
    }
    if (!chunk) return
    yield chunk
  }
}

async function readChunk(
  environment: OperationEnvironment,
  upload: { organizationId: string; id: string },
  index: number,
): Promise<Uint8Array | null> {
  return await onConnection(environment.database, upload.organizationId, async (client) => {
    const { rows } = await client.query<{ bytes: Uint8Array }>(
      'SELECT bytes FROM "UploadChunk" WHERE "uploadId" = $1 AND index = $2',
      [upload.id, index],
    )
    return rows[0]?.bytes ?? null
  })
}
