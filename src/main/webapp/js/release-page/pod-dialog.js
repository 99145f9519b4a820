/** Events and the last log lines of one pod, as plain text. */
import { failed } from './changes.js';
import { el, icon, name } from './dom.js';
import { load } from './load.js';

export class PodDialog {
    #url;
    #tools;
    #pod = '';
    #trouble = null;

    constructor(url, tools) {
        this.#url = url;
        this.#tools = tools;
    }

    /** @param {object} pod a pod of the state */
    open(pod, root) {
        const { texts } = this.#tools;
        this.#pod = pod.name;
        this.#trouble = pod.trouble;
        this.body = el('div', { class: 'br-pod-report', 'aria-live': 'polite' });
        this.dialog = el('dialog', { class: 'br-dialog br-dialog-wide', 'aria-labelledby': 'br-pod-title' },
            el('div', { class: 'br-dialog-head' },
                el('h2', { id: 'br-pod-title', tabindex: '-1', autofocus: true }, texts.pieces('pod.title', name(pod.name))),
                el('button', { type: 'button', class: 'br-button br-button-small', on: { click: () => this.#load() } },
                    texts.text('pod.refresh')),
                el('button', { type: 'button', class: 'br-button br-button-small', 'data-key': 'close', on: { click: () => this.dialog.close() } },
                    icon('cross'), texts.text('action.close'))),
            trouble(pod, texts),
            this.body);
        this.dialog.addEventListener('close', () => this.dialog.remove());
        root.append(this.dialog);
        this.dialog.showModal();
        this.#load();
    }

    async #load() {
        const { texts } = this.#tools;
        const asked = this.#pod;
        this.body.replaceChildren(el('p', { class: 'br-quiet br-loading', role: 'status' }, icon('ring'), texts.text('load.loading')));
        let shown;
        try {
            const url = new URL(this.#url, document.baseURI);
            url.searchParams.set('name', asked);
            shown = report(await load(url, texts), { ...this.#tools, trouble: this.#trouble });
        } catch (failure) {
            shown = [failed(failure, texts, () => this.#load())];
        }
        if (asked === this.#pod) {
            this.body.replaceChildren(...shown);
        }
    }
}

function trouble(pod, texts) {
    if (!pod.trouble) {
        return null;
    }
    return el('p', { class: 'br-pod-why br-tone-bad' }, icon('alert'), ' ', el('strong', {}, name(pod.trouble.reason)),
        pod.trouble.container ? [' ', texts.pieces('pod.inContainer', name(pod.trouble.container))] : null,
        pod.trouble.message ? [': ', name(pod.trouble.message)] : null);
}

function report(pod, tools) {
    const { texts } = tools;
    const missing = (codes, container) => pod.notes
        .filter((note) => codes.includes(note.code) && (!container || note.container === container))
        .map((note) => lack(note, texts));
    return [
        ...missing(['pod']),
        ...pod.containers.map((one) => container(one, missing(['log', 'logForbidden'], one.name), tools)),
        pod.containers.length || pod.notes.length ? null : el('p', { class: 'br-quiet' }, texts.text('pod.allReady')),
        part(texts.text('pod.events'), missing(['events', 'eventsForbidden']), pod.events.length
            ? el('ol', { class: 'br-events' }, [...pod.events].reverse().map((one) => event(one, tools)))
            : el('p', { class: 'br-empty' }, texts.text('pod.noEvents'))),
    ].filter(Boolean);
}

/** What could not be found out stands where it would stand. */
function part(title, lacks, ...content) {
    return el('section', { class: 'br-part' }, el('h3', {}, title), lacks.length ? lacks : content);
}

function lack(note, texts) {
    const key = `pod.lacks.${note.code}`;
    return el('div', { class: 'br-part-problem' }, icon('alert'),
        el('p', {}, texts.has(key) ? texts.text(key) : null, ' ', el('span', { class: 'br-quiet' }, name(note.message))));
}

function event({ lastAt, type, reason, message, count }, { texts, times }) {
    const warning = type === 'Warning';
    return el('li', { class: `br-tone-${warning ? 'bad' : 'neutral'}` },
        el('span', { class: 'br-audit-mark', 'aria-hidden': 'true' }, icon(warning ? 'alert' : 'dot')),
        el('div', {},
            el('p', {}, el('strong', {}, name(reason)), ' ', name(message)),
            el('p', { class: 'br-quiet' }, warning ? `${texts.text('pod.warning')} · ` : null,
                lastAt ? times.at(lastAt) : null, count > 1 ? ` · ${texts.text('pod.times', count)}` : null)));
}

function container({ name: title, reason, message, lastExit, restarts, logs }, lacks, { texts, trouble: known }) {
    const facts = [
        reason && reason !== known?.reason ? el('strong', {}, name(reason)) : null,
        message && message !== known?.message ? name(message) : null,
        lastExit === null ? null : texts.text('pod.lastExit', lastExit),
        restarts ? texts.count('pod.restarts', restarts) : null,
    ].filter(Boolean).flatMap((fact) => [' · ', fact]).slice(1);
    return el('section', { class: 'br-part' },
        el('h3', {}, texts.pieces('pod.container', name(title))),
        facts.length ? el('p', {}, facts) : null,
        lacks,
        logs.map((one) => log(one, texts)),
        logs.length || lacks.length ? null : el('p', { class: 'br-empty' }, texts.text('pod.noLog')));
}

function log({ previous, lines, cut }, texts) {
    const title = texts.text(previous ? 'pod.logBefore' : 'pod.log');
    return [
        el('p', { class: 'br-quiet' }, title, cut ? ` · ${texts.text('pod.cut')}` : null),
        lines.length
            ? el('pre', { class: 'br-log', tabindex: '0', role: 'region', 'aria-label': title }, lines.flatMap((line) => [name(line), '\n']))
            : el('p', { class: 'br-empty' }, texts.text('pod.noLog')),
    ];
}
