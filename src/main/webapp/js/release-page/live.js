/**
 * Follows a release: one request at a time, each answered when there is something new. Rests while nobody looks.
 */
const SCHEMA = 1;
/** Longer than the server waits before it says that nothing is new. */
const PATIENCE_MILLIS = 60_000;
/** Many changes in a burst are one picture. */
const BREATH_MILLIS = 250;
/** A server that answers "nothing new" at once is not asked in a loop, and the less the less happens. */
const QUICK_MILLIS = 1_000;
const MOVING_MILLIS = 1_000;
const RESTING_MILLIS = 3_000;
const QUIET_AFTER_MILLIS = 120_000;
const QUIET_MILLIS = 10_000;
/** The versions follow the end of a release by some seconds. */
const JUST_OVER_MILLIS = 15_000;
const OVER_MILLIS = 30_000;
const MOVING = ['PREPARING', 'UPDATING', 'VERIFYING', 'ROLLING_BACK', 'CONFIRMED'];
const LONGEST_WAIT_MILLIS = 30_000;

export class Live {
    #urls;
    #onState;
    #onLink;
    #tag = '';
    #abort = null;
    #wake = null;
    #state = null;
    #newsAt = Date.now();

    /**
     * @param {{status: string, events: string}} urls where the state is, and where to wait for the next one
     * @param {(state: object) => void} onState called with every new state
     * @param {(link: string) => void} onLink called with how the connection is: a key of the texts `live.*`
     */
    constructor(urls, onState, onLink) {
        this.#urls = urls;
        this.#onState = onState;
        this.#onLink = onLink;
        document.addEventListener('visibilitychange', () => this.#visibilityChanged());
    }

    async run() {
        let failures = 0;
        for (;;) {
            if (document.hidden) {
                this.#onLink('paused');
                await this.#sleep();
            }
            const asked = Date.now();
            try {
                const news = await this.#ask();
                failures = 0;
                this.#onLink('on');
                await this.#sleep(news || Date.now() - asked > QUICK_MILLIS ? BREATH_MILLIS : this.#pause());
            } catch (trouble) {
                if (trouble.final) {
                    this.#onLink(trouble.final);
                    return;
                }
                if (trouble.name !== 'AbortError') {
                    failures++;
                    this.#onLink('lost');
                    await this.#sleep(Math.min(LONGEST_WAIT_MILLIS, 500 * 2 ** failures));
                }
            }
        }
    }

    async #ask() {
        this.#abort = new AbortController();
        const timer = setTimeout(() => this.#abort.abort(), PATIENCE_MILLIS);
        try {
            const response = await fetch(this.#url(), {
                signal: this.#abort.signal,
                cache: 'no-store',
                credentials: 'same-origin',
                headers: { Accept: 'application/json' },
            });
            if (response.status === 204 || response.status === 304) {
                return false;
            }
            refuse(response);
            const state = await response.json();
            if (state.schema > SCHEMA) {
                throw final('newer');
            }
            const news = state.tag !== this.#tag;
            this.#tag = state.tag;
            if (news) {
                this.#state = state;
                this.#newsAt = Date.now();
                this.#onState(state);
            }
            return news;
        } finally {
            clearTimeout(timer);
        }
    }

    #url() {
        if (!this.#tag) {
            return this.#urls.status;
        }
        const url = new URL(this.#urls.events, document.baseURI);
        url.searchParams.set('after', this.#tag);
        return url;
    }

    /** Asks again soon: something was sent. */
    hurry() {
        this.#newsAt = Date.now();
        this.#wake?.();
    }

    #pause() {
        const quiet = Date.now() - this.#newsAt;
        if (this.#state?.closed) {
            return quiet > JUST_OVER_MILLIS ? OVER_MILLIS : RESTING_MILLIS;
        }
        if (MOVING.includes(this.#state?.phase)) {
            return MOVING_MILLIS;
        }
        return quiet > QUIET_AFTER_MILLIS ? QUIET_MILLIS : RESTING_MILLIS;
    }

    /** For a while, or until somebody looks. */
    #sleep(millis) {
        return new Promise((resolve) => {
            const timer = millis === undefined ? 0 : setTimeout(resolve, millis);
            this.#wake = () => {
                clearTimeout(timer);
                resolve();
            };
        });
    }

    #visibilityChanged() {
        if (document.hidden) {
            this.#abort?.abort();
        } else {
            this.#wake?.();
        }
    }
}

function refuse(response) {
    const json = (response.headers.get('Content-Type') ?? '').includes('json');
    if (response.status === 401 || response.status === 403 || (response.redirected && !json)) {
        throw final('signedOut');
    }
    if (response.status === 404 || response.status === 410) {
        throw final('gone');
    }
    if (!response.ok || !json) {
        throw new Error(`answer ${response.status}`);
    }
}

function final(link) {
    return Object.assign(new Error(link), { final: link });
}
