import { describe, expect, it } from 'vitest'
import { createClient } from './client.ts'
import { answer, serve } from './fixture/server.ts'
import { type UploadProgress, upload } from './upload.ts'

const csv = 'externalId,displayName\n123456789012345678,Zoë\n'
const totalBytes = new TextEncoder().encode(csv).byteLength

describe('upload', () => {
  it.each([
    ['a string', () => csv],
    ['bytes', () => new TextEncoder().encode(csv)],
    ['a blob', () => new Blob([csv])],
    ['a stream', () => new Blob([csv]).stream()],
  ])('sends %s beside the GraphQL endpoint, with progress to the last byte', async (kind, body) => {
    await using server = await serve((_, response) => answer(response, { uploadId: 'u1' }, 201))
    const client = createClient({ url: `${server.origin}/api/graphql`, token: 't' })
    const progress: UploadProgress[] = []
    const answered = await upload(client, body(), {
      filename: 'people.csv',
      contentType: 'text/csv',
      onProgress: (step) => progress.push(step),
    })
    expect(answered).toEqual({ uploadId: 'u1' })
    expect(server.received[0]).toMatchObject({ method: 'POST', path: '/api/uploads', body: csv })
    expect(server.received[0]?.headers).toMatchObject({
      authorization: 'Bearer t',
      'content-type': 'text/csv',
      'content-disposition': "attachment; filename*=UTF-8''people.csv",
    })
    expect(progress.at(-1)).toEqual({ sentBytes: totalBytes, totalBytes: kind === 'a stream' ? undefined : totalBytes })
  })

  it("sends a file's own name and type, and its length where it can be known", async () => {
    await using server = await serve((_, response) => answer(response, { uploadId: 'u1' }))
    await upload(createClient({ url: server.url }), new File([csv], 'Gäste 1.csv', { type: 'text/csv' }))
    expect(server.received[0]?.headers).toMatchObject({
      'content-type': 'text/csv',
      'content-length': String(totalBytes),
      'content-disposition': "attachment; filename*=UTF-8''G%C3%A4ste%201.csv",
    })
  })

  it('sends a file again when the server was not ready, but not what can be read only once', async () => {
    await using server = await serve((_, response, attempt) =>
      attempt % 2 === 1 ? answer(response, '', 503) : answer(response, { uploadId: 'u1' }),
    )
    const client = createClient({ url: server.url, retry: { max: 1, baseDelayMs: 1 } })
    await upload(client, csv, { onProgress: () => {} })
    expect(server.received.map(({ body }) => body)).toEqual([csv, csv])
    await expect(upload(client, new Blob([csv]).stream())).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect(server.received).toHaveLength(3)
  })

  it('says so when the answer is not one of the uploads endpoint', async () => {
    await using server = await serve((_, response) => answer(response, { data: {} }))
    const client = createClient({ url: 'http://127.0.0.1:1/graphql' })
    const sending = upload(client, csv, { url: `${server.origin}/elsewhere` })
    await expect(sending).rejects.toMatchObject({ code: 'BAD_ANSWER', message: expect.stringContaining('uploadId') })
  })
})
