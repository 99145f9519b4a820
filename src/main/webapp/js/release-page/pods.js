/** The pods as they are now: old or new, ready or why not. */
import { card, el, hidden, icon, name, plain, shortImage } from './dom.js';
import { roving } from './roving.js';

/** More pods than this are shown small; those in trouble stay large. */
const MANY = 48;

export function pods(state, { texts, openPod }) {
    const all = state.pods;
    const small = all.length > MANY;
    const large = small ? all.filter((pod) => pod.trouble) : all;
    const rest = small ? all.filter((pod) => !pod.trouble) : [];
    return card('pods', texts.text('pods'),
        all.length ? el('p', { class: 'br-quiet' }, texts.text('pods.summary', all.filter((pod) => pod.isNew).length, all.length)) : null,
        all.length ? bar(all, texts) : el('p', { class: 'br-empty' }, texts.text(state.counts.updated === null ? 'pods.unseen' : 'pods.none')),
        large.length ? el('ul', { class: 'br-pods' }, large.map((pod) => tile(pod, texts, openPod))) : null,
        rest.length ? roving(el('ul', { class: 'br-pods br-pods-small', 'aria-label': texts.text('pods.arrows') },
            rest.map((pod) => dot(pod, texts, openPod)))) : null);
}

function bar(all, texts) {
    const count = {
        ready: all.filter((pod) => pod.isNew && pod.ready && !pod.terminating).length,
        unready: all.filter((pod) => pod.isNew && !(pod.ready && !pod.terminating)).length,
        old: all.filter((pod) => !pod.isNew).length,
    };
    const parts = Object.entries(count).filter(([, number]) => number > 0);
    return [
        el('div', { class: 'br-bar', 'aria-hidden': 'true' }, parts.map(([which, number]) => {
            const part = el('span', { class: `br-bar-${which}` });
            part.style.flexGrow = number;
            return part;
        })),
        el('ul', { class: 'br-legend' }, parts.map(([which, number]) =>
            el('li', { class: `br-legend-${which}` }, texts.text(`pods.legend.${which}`), ' ', el('strong', {}, String(number))))),
    ];
}

/** What a pod does, in a word, an icon and a tone. */
function condition(pod, texts) {
    if (pod.trouble) {
        return { tone: 'bad', mark: 'alert', text: plain(pod.trouble.reason) };
    }
    if (pod.terminating) {
        return { tone: 'neutral', mark: 'cross', text: texts.text('pod.terminating') };
    }
    if (pod.ready) {
        return { tone: 'good', mark: 'check', text: texts.text('pod.ready') };
    }
    const words = { Running: 'pod.starting', Pending: 'pod.pending' };
    return {
        tone: 'active',
        mark: 'ring',
        text: words[pod.phase] ? texts.text(words[pod.phase]) : plain(pod.phase),
    };
}

function age(pod, texts) {
    const word = pod.isNew ? 'new' : 'old';
    return el('span', { class: `br-age br-age-${word}` }, texts.text(`pods.${word}`));
}

/** The name opens the pod; where there is something to see, a button says so. Without a server for it, neither does. */
function opener(pod, openPod, props, ...children) {
    return openPod
        ? el('button', { type: 'button', 'data-key': `pod-${plain(pod.name)}`, ...props, on: { click: () => openPod(pod.name) } }, children)
        : el('span', {}, children);
}

function tile(pod, texts, openPod) {
    const { tone, mark, text } = condition(pod, texts);
    return el(
        'li',
        { class: `br-pod br-pod-${pod.isNew ? 'new' : 'old'} br-tone-${tone}`, title: tooltip(pod, texts) },
        el('div', { class: 'br-pod-name' },
            opener(pod, openPod, { class: 'br-pod-open', 'aria-haspopup': 'dialog' }, name(pod.name),
                openPod ? hidden(`, ${texts.text('pod.look')}`) : null),
            age(pod, texts)),
        el('p', { class: 'br-pod-state' }, icon(mark), el('span', {}, text),
            pod.restarts ? el('span', { class: 'br-quiet' }, texts.count('pod.restarts', pod.restarts)) : null),
        pod.trouble ? el('p', { class: 'br-pod-why' },
            pod.trouble.container ? [texts.pieces('pod.inContainer', name(pod.trouble.container)), pod.trouble.message ? ': ' : null] : null,
            pod.trouble.message ? name(pod.trouble.message) : null) : null,
        pod.trouble && openPod ? el('p', { class: 'br-pod-look', 'aria-hidden': 'true' }, texts.text('pod.look')) : null,
        el('p', { class: 'br-pod-image' }, pod.images.map((image) => name(shortImage(image), { title: plain(image) }))),
    );
}

function dot(pod, texts, openPod) {
    const { tone, mark } = condition(pod, texts);
    return el(
        'li',
        { class: `br-dot br-pod-${pod.isNew ? 'new' : 'old'} br-tone-${tone}`, title: tooltip(pod, texts) },
        opener(pod, openPod, { class: 'br-dot-open', 'aria-haspopup': 'dialog' }, icon(mark), hidden(tooltip(pod, texts))),
    );
}

/** One line with everything, for the mouse and the screen reader. */
function tooltip(pod, texts) {
    const { text } = condition(pod, texts);
    return [
        plain(pod.name),
        texts.text(pod.isNew ? 'pods.newLong' : 'pods.oldLong'),
        text,
        pod.trouble ? plain(pod.trouble.message) : '',
        pod.restarts ? texts.count('pod.restarts', pod.restarts) : '',
        plain(pod.images.join(', ')),
    ].filter(Boolean).join(' · ');
}
