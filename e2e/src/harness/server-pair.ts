/**
 * Two server processes on one PostgreSQL database behind one address, which gives every request to the other one in turn: what only one
 * process knows is missed at the next click.
 */
import { once } from 'node:events'
import { Agent, createServer, request as ask, type Server } from 'node:http'
import { serverDatabase } from '@inclined/adapters/testing/server-database'
import { createServerProcess, type ServerProcess } from './server-process.ts'

/** Passes each request on as it came, `Host` included, so both servers see the one address. */
function takeTurns(ports: readonly number[], counts: number[]): Server {
  const agent = new Agent({ keepAlive: false })
  let turn = 0
  return createServer((incoming, reply) => {
    const nr = turn++ % ports.length
    counts[nr] = (counts[nr] ?? 0) + 1
    const { method, url: path, headers } = incoming
    const outgoing = ask({ host: '127.0.0.1', port: ports[nr], method, path, headers, agent }, (answer) => {
      reply.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(reply)
    })
    outgoing.on('error', () => reply.destroy())
    reply.on('close', () => outgoing.destroy())
    incoming.pipe(outgoing)
  })
}

/** `postgresUrl` names a server on which a database may be made; it is dropped with `remove`. */
export async function createServerPair(flags: readonly string[], postgresUrl: string): Promise<ServerProcess> {
  const database = await serverDatabase(postgresUrl)
  const [ports, counts]: [number[], number[]] = [[], []]
  const door = takeTurns(ports, counts)
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
  const address = door.address()
  if (address === null || typeof address === 'string') throw new Error('the system gave no port')
  const url = `http://localhost:${address.port}`
  const among = { databaseUrl: database.url, url }
  const servers = [await createServerProcess(flags, among), await createServerProcess(flags, among)]
  ports.push(...servers.map((server) => Number(new URL(server.url).port)))
  return {
    url,
    dataDir: servers[0]?.dataDir ?? '',
    output: () => servers.map((server, nr) => server.output().replaceAll(/^/gm, `${nr + 1}: `)).join('\n'),
    async start() {
      for (const server of servers) await server.start()
    },
    async stop() {
      await Promise.all(servers.map((server) => server.stop()))
      if (servers.some((_, nr) => !counts[nr])) throw new Error(`not every server was asked: ${counts.join(' and ')} requests`)
    },
    async kill() {
      await Promise.all(servers.map((server) => server.kill()))
    },
    async remove() {
      door.close()
      door.closeAllConnections()
      await Promise.all(servers.map((server) => server.remove()))
      await database.drop()
    },
  }
}
