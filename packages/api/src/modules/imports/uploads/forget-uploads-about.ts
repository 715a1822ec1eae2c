import type { Context } from '../../../core/context.ts'
import { namedInArray } from '../../../platform/auth/index.ts'
import { finishImport } from '../run/finish-import.ts'
import { texts } from '../texts.ts'

/**
 * Removes the bytes of uploads that contain all words of one of these names, and of uploads whose words are not listed,
 * as an erasure requires. Imports of them that have not ended fail.
 */
export async function forgetUploadsAbout(ctx: Context, names: readonly string[]): Promise<void> {
  // Before the lists are read, so that an upload that is listed at this moment is either unlisted here or read below.
  const unlisted = await ctx.db.$queryRaw<{ id: string }[]>`
    DELETE FROM "UploadChunk" c USING "Upload" u
    WHERE u.id = c."uploadId" AND u.sha256 <> ''
      AND NOT EXISTS (SELECT FROM "UploadWordList" l WHERE l."uploadId" = u.id)
    RETURNING u.id`
  const named = await namedInArray(ctx, { table: 'UploadWordList', of: 'uploadId' }, names)
  const uploadIds = [...new Set([...named, ...unlisted.map(({ id }) => id)])]
  const ofThem = { where: { uploadId: { in: uploadIds } } }
  await ctx.db.uploadChunk.deleteMany(ofThem)
  await ctx.db.uploadWordList.deleteMany(ofThem)
  await ctx.db.uploadWord.deleteMany(ofThem)
  const running = await ctx.db.import.findMany({
    where: { uploadId: { in: uploadIds }, status: { in: ['QUEUED', 'RUNNING'] } },
    select: { id: true },
  })
  for (const { id } of running) await finishImport(ctx, { id }, { status: 'FAILED', error: texts('file-removed') })
}
