import type { Context } from '../../../core/context.ts'
import { namedInList } from '../../../platform/auth/index.ts'
import { finishImport } from '../run/finish-import.ts'
import { texts } from '../texts.ts'

/**
 * Removes the bytes of uploads that contain all words of one of these names, and of uploads whose words are not listed,
 * as an erasure requires. Imports of them that have not ended fail.
 */
export async function forgetUploadsAbout(ctx: Context, names: readonly string[]): Promise<void> {
  const ids = await namedInList(ctx, { table: 'UploadWord', of: 'uploadId' }, names)
  const removed = await ctx.db.$queryRaw<{ id: string }[]>`
    DELETE FROM "UploadChunk" c USING "Upload" u
    WHERE u.id = c."uploadId" AND u.sha256 <> '' AND (u.id = ANY(${ids}::uuid[]) OR NOT u."isListed")
    RETURNING u.id`
  const uploadIds = [...new Set([...ids, ...removed.map(({ id }) => id)])]
  await ctx.db.uploadWord.deleteMany({ where: { uploadId: { in: uploadIds } } })
  const running = await ctx.db.import.findMany({
    where: { uploadId: { in: uploadIds }, status: { in: ['QUEUED', 'RUNNING'] } },
    select: { id: true },
  })
  for (const { id } of running) await finishImport(ctx, { id }, { status: 'FAILED', error: texts('file-removed') })
}
