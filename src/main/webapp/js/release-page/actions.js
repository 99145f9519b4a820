/** Tells the server what somebody decided. */

export class Refused extends Error {}

export class Actions {
    #page;
    #texts;

    /** @param {DOMStringMap} page the data attributes of the page */
    constructor(page, texts) {
        this.#page = page;
        this.#texts = texts;
    }

    /** Whether this page takes decisions at all. Which ones the viewer is offered, the state says. */
    get possible() {
        return Boolean(this.#page.actionUrl);
    }

    /** Where another release of the same build is. */
    pageOf(token) {
        return new URL(`../${encodeURIComponent(token)}/`, new URL(`${this.#page.actionUrl.replace(/\/$/, '')}/`, document.baseURI));
    }

    /**
     * Sends a decision, bound to what was shown.
     *
     * @returns {Promise<object>} what the server answered
     * @throws {Refused} with a message for people
     */
    async send(verb, state, fields) {
        const body = new URLSearchParams({
            batch: state.batch,
            planHash: state.planHash,
            sequence: state.sequence,
            ...fields,
        });
        const headers = { Accept: 'application/json, text/plain' };
        if (this.#page.crumbHeader) {
            headers[this.#page.crumbHeader] = this.#page.crumbValue;
        }
        let response;
        try {
            response = await fetch(`${this.#page.actionUrl.replace(/\/$/, '')}/${verb}`, {
                method: 'POST',
                credentials: 'same-origin',
                redirect: 'manual',
                headers,
                body,
            });
        } catch {
            throw new Refused(this.#texts.text('error.network'));
        }
        if (!response.ok && response.type !== 'opaqueredirect') {
            throw new Refused(await this.#reason(response));
        }
        const json = (response.headers.get('Content-Type') ?? '').includes('json');
        return json ? response.json().catch(() => ({})) : {};
    }

    /** What the server said, if it said it for people; a page of HTML is not. */
    async #reason(response) {
        const type = response.headers.get('Content-Type') ?? '';
        let said = '';
        try {
            if (type.includes('json')) {
                said = (await response.json()).message ?? '';
            } else if (type.includes('text/plain')) {
                said = await response.text();
            }
        } catch {
            // An answer that breaks off says no more than its status.
        }
        return said ? said.trim().slice(0, 600) : this.#byStatus(response.status);
    }

    #byStatus(status) {
        const known = { 401: 'forbidden', 403: 'forbidden', 404: 'gone', 409: 'conflict', 410: 'gone' };
        return this.#texts.text(`error.${known[status] ?? 'server'}`, status);
    }
}
