// A real OpenID Connect provider for the sign-in tests. Nobody types anything: the tests say who signs in next,
// and may change what the next ID token claims before it is signed with the provider's own key.
import { createServer } from 'node:http';
import { decodeJwt, exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import Provider from 'oidc-provider';

const settings = JSON.parse(process.argv[2] ?? '{}');
const port = settings.port ?? 0;
const next = { subject: 'nobody', claims: {}, idToken: null, refuse: false };
const accounts = new Map();

const { privateKey } = await generateKeyPair('RS256', { extractable: true });
const jwk = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'tests' };
const signingKey = await importJWK(jwk, 'RS256');

const server = createServer();
await new Promise((done) => server.listen(port, '127.0.0.1', done));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [{
    client_id: settings.clientId,
    client_secret: settings.clientSecret,
    redirect_uris: [settings.placeholderRedirect ?? 'http://127.0.0.1/aanmelden/terug/school'],
    grant_types: ['authorization_code'],
    response_types: ['code'],
  }],
  jwks: { keys: [jwk] },
  cookies: { keys: ['only for tests'] },
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  conformIdTokenClaims: false,
  features: { devInteractions: { enabled: false } },
  pkce: { required: () => true },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (_, subject) => ({ accountId: subject, claims: () => ({ sub: subject, ...accounts.get(subject) }) }),
  async loadExistingGrant(ctx) {
    const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
});

// The address of the product is known only when its test host has started, on a free port.
provider.Client.prototype.redirectUriAllowed = (address) => {
  const { hostname, pathname } = new URL(address);
  return ['localhost', '127.0.0.1'].includes(hostname) && pathname === '/aanmelden/terug/school';
};

provider.use(async (ctx, proceed) => {
  await proceed();
  if (ctx.oidc?.route === 'token' && next.idToken && ctx.body?.id_token) {
    const claims = { ...decodeJwt(ctx.body.id_token), ...next.idToken };
    ctx.body = { ...ctx.body, id_token: await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: jwk.kid }).sign(signingKey) };
  }
});

async function finishInteraction(request, response) {
  const { prompt } = await provider.interactionDetails(request, response);
  const result = next.refuse
    ? { error: 'access_denied', error_description: 'the user went back' }
    : { [prompt.name]: { accountId: next.subject } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

async function control(request, response) {
  let body = '';
  for await (const part of request) body += part;
  Object.assign(next, { subject: 'nobody', claims: {}, idToken: null, refuse: false }, JSON.parse(body));
  accounts.set(next.subject, next.claims);
  response.writeHead(204).end();
}

const handle = provider.callback();
server.on('request', (request, response) => {
  const work = request.url === '/test/next' ? control(request, response)
    : request.url.startsWith('/interaction/') ? finishInteraction(request, response)
    : handle(request, response);
  Promise.resolve(work).catch((fault) => {
    console.error(fault);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});

// The tests end it by closing its input, so that it never outlives them.
process.stdin.on('end', () => process.exit(0)).resume();
console.log(JSON.stringify({ issuer }));
