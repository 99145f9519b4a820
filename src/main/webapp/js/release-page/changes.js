/** What the release changes, by object and field. Loaded when somebody opens it; Secrets come masked from the server. */
import { el, hidden, icon, name, plain } from './dom.js';
import { load } from './load.js';

/** Longer values are folded. */
const LONG = 160;
const SIGNS = { added: '+', removed: '−', changed: '±' };

export class Changes {
    #url;
    #texts;
    #of = '';
    #asked = '';

    constructor(url, texts) {
        this.#url = url;
        this.#texts = texts;
        this.body = el('div', { class: 'br-changes-body' });
        this.element = el('details', { class: 'br-card br-changes', hidden: true, on: { toggle: () => this.#toggled() } },
            el('summary', {}, el('h2', {}, texts.text('changes')), el('span', { class: 'br-quiet' }, texts.text('changes.hint'))),
            this.body);
    }

    /** Another attempt is another plan. */
    show(state) {
        this.element.hidden = !state.phase;
        if (this.#of !== state.id) {
            this.#of = state.id;
            this.#asked = '';
            this.body.replaceChildren();
            this.#toggled();
        }
    }

    #toggled() {
        if (this.element.open && this.#asked !== this.#of) {
            this.#load();
        }
    }

    async #load() {
        const asked = this.#of;
        this.#asked = asked;
        this.body.replaceChildren(el('p', { class: 'br-quiet br-loading', role: 'status' }, icon('ring'), this.#texts.text('load.loading')));
        let shown;
        try {
            const changes = await load(this.#url, this.#texts);
            shown = documents(changes, this.#texts);
        } catch (failure) {
            shown = [failed(failure, this.#texts, () => this.#load())];
        }
        if (asked === this.#of) {
            this.body.replaceChildren(...shown);
        }
    }
}

/** An error and a way to try again. */
export function failed(failure, texts, again) {
    return el('div', { class: 'br-load-error', role: 'alert' },
        el('p', {}, name(failure.message)),
        el('button', { type: 'button', class: 'br-button br-button-small', on: { click: again } }, texts.text('load.again')));
}

function documents({ documents: all, omitted }, texts) {
    if (all.every((one) => one.fields.length === 0 && one.action === 'keep')) {
        return [el('p', { class: 'br-empty' }, texts.text('changes.none'))];
    }
    return [
        ...all.map((one) => object(one, texts)),
        omitted > 0 ? el('p', { class: 'br-quiet' }, texts.text('changes.omitted', omitted)) : '',
    ].filter(Boolean);
}

function object({ object: title, action, fields }, texts) {
    const known = said(action, texts);
    return el('section', { class: 'br-object' },
        el('h3', {}, name(title), ' ', el('span', { class: 'br-age' }, known)),
        fields.length ? el('ul', { class: 'br-fields' }, fields.map((field) => change(field, texts))) : null);
}

/** What happens to an object; of a hook, when it runs. */
function said(action, texts) {
    const hook = /^run before batch ([\d, ]+)$/.exec(action);
    if (hook || action === 'not run') {
        return hook ? texts.text('changes.hook', hook[1]) : texts.text('changes.noHook');
    }
    return texts.has(`changes.${action}`) ? texts.text(`changes.${action}`) : plain(action);
}

function change({ path, before, after }, texts) {
    const kind = before === null ? 'added' : after === null ? 'removed' : 'changed';
    return el('li', { class: `br-field br-field-${kind}` },
        el('span', { class: 'br-sign', 'aria-hidden': 'true' }, SIGNS[kind]),
        el('div', {},
            el('p', { class: 'br-path' }, hidden(`${texts.text(`changes.${kind}`)}: `), el('code', {}, name(path))),
            before === null ? null : value('del', before, texts),
            after === null ? null : value('ins', after, texts)));
}

function value(tag, text, texts) {
    const word = texts.text(tag === 'del' ? 'changes.before' : 'changes.after');
    const long = text.length > LONG || text.includes('\n');
    const first = text.split('\n', 1)[0].slice(0, LONG);
    const whole = el(tag, { class: 'br-value' }, text === '' ? texts.text('changes.empty') : name(text));
    return long
        ? el('details', { class: 'br-fold' },
            el('summary', {}, hidden(`${word}: `), el('code', {}, name(`${first}…`)), ' ',
                el('span', { class: 'br-quiet' }, texts.text('changes.long', text.length))),
            whole)
        : el('p', {}, hidden(`${word}: `), whole);
}
