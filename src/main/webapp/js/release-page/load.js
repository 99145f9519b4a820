/** Loads what is shown only when somebody opens it. */

/** Longer than the server takes to say that the cluster does not answer. */
const PATIENCE_MILLIS = 20_000;

export class NotLoaded extends Error {}

/**
 * The JSON behind an address.
 *
 * @throws {NotLoaded} with a message for people
 */
export async function load(url, texts) {
    let response;
    try {
        response = await fetch(url, {
            cache: 'no-store',
            credentials: 'same-origin',
            headers: { Accept: 'application/json' },
            signal: AbortSignal.timeout(PATIENCE_MILLIS),
        });
    } catch {
        throw new NotLoaded(texts.text('load.network'));
    }
    const json = (response.headers.get('Content-Type') ?? '').includes('json');
    if (response.status === 403 || response.status === 401 || (response.ok && !json)) {
        throw new NotLoaded(texts.text('load.forbidden'));
    }
    const answer = json ? await response.json().catch(() => ({})) : {};
    if (!response.ok) {
        throw new NotLoaded(answer.message || texts.text('load.server', response.status));
    }
    return answer;
}
