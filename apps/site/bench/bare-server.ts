import { createServer, get } from 'node:http';

/**
 * The least a `node:http` server can do: it asks `process.argv[2]` for one page, then sends the same
 * bytes with the same headers to everybody. Prints its port.
 */
get(process.argv[2]!, { headers: { 'accept-encoding': 'br' } }, (answer) => {
  const parts: Buffer[] = [];
  answer.on('data', (part: Buffer) => parts.push(part));
  answer.on('end', () => {
    const body = Buffer.concat(parts);
    const own = ['date', 'connection', 'keep-alive'];
    const kept = Object.entries(answer.headers).filter(([name]) => !own.includes(name));
    const headers = kept.flat() as string[];
    const server = createServer((_request, response) => {
      response.writeHead(200, headers);
      response.end(body);
    });
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      console.log(typeof address === 'object' ? address?.port : address);
    });
  });
});
