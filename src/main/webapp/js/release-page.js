/**
 * The release page, in Jenkins and in the command line's demo: fills `#batch-release-page` and keeps it true.
 *
 * Its data attributes: status-url (JSON of the release), events-url (the same, answered when it changes; by default
 * status-url), changes-url and pod-url (what is loaded when it is opened; without them it is not offered), action-url
 * (POST to <action-url>/<verb>; without it the page only shows), crumb-header, crumb-value, lang.
 */
import { Actions, Refused } from './release-page/actions.js';
import { activity } from './release-page/activity.js';
import { Changes } from './release-page/changes.js';
import { el, plain } from './release-page/dom.js';
import { head } from './release-page/head.js';
import { Live } from './release-page/live.js';
import { now } from './release-page/now.js';
import { phaseOf } from './release-page/phases.js';
import { PodDialog } from './release-page/pod-dialog.js';
import { pods } from './release-page/pods.js';
import { question } from './release-page/question.js';
import { textsFor } from './release-page/texts.js';
import { timeline } from './release-page/timeline.js';
import { timesIn } from './release-page/times.js';
import { versions } from './release-page/versions.js';
import { followWidth } from './release-page/widths.js';

/** How long buttons stay off when no new state follows a decision. */
const PATIENCE_MILLIS = 10_000;
const TICK_MILLIS = 15_000;

class ReleasePage {
    constructor(root) {
        this.root = root;
        this.texts = textsFor(root.dataset.lang || document.documentElement.lang);
        this.times = timesIn(this.texts);
        this.actions = new Actions(root.dataset, this.texts);
        this.draft = { comment: '' };
        this.state = null;
        this.sent = null;
        this.drawn = new Map();
        this.build();
    }

    build() {
        this.link = el('p', { class: 'br-link', role: 'status' });
        this.error = el('div', { class: 'br-error', role: 'alert' });
        this.spoken = el('p', { class: 'br-hidden', 'aria-live': 'polite' });
        this.slots = Object.fromEntries(['head', 'now', 'timeline', 'pods', 'activity', 'versions']
            .map((slot) => [slot, el('div', { class: `br-slot br-slot-${slot}` })]));
        const { changesUrl } = this.root.dataset;
        this.changes = changesUrl ? new Changes(changesUrl, this.texts) : null;
        const { head: top, now: current, timeline: steps, ...rest } = this.slots;
        this.root.classList.add('br');
        this.root.lang = this.texts.lang;
        followWidth(this.root);
        this.root.replaceChildren(el('div', { class: 'br-page' },
            this.link, this.spoken, top, this.error, current, steps, this.changes?.element ?? '',
            el('div', { class: 'br-columns' }, Object.values(rest))));
        this.showLink('connecting');
    }

    run() {
        const { statusUrl, eventsUrl } = this.root.dataset;
        this.live = new Live(
            { status: statusUrl, events: eventsUrl || statusUrl },
            (state) => this.show(state),
            (link) => this.showLink(link),
        );
        setInterval(() => this.times.tick(this.root), TICK_MILLIS);
        this.live.run();
    }

    showLink(link) {
        this.link.className = `br-link br-link-${link}`;
        const text = this.texts.text(`live.${link}`);
        if (this.link.textContent !== text) {
            this.link.textContent = text;
        }
    }

    show(state) {
        this.state = state;
        if (this.sent !== null && (state.sequence !== this.sent.sequence || state.id !== this.sent.id)) {
            this.settle();
        }
        this.changes?.show(state);
        this.draw();
        this.announce();
    }

    /** Draws the parts whose picture changed; the rest keeps its focus and its half-written text. */
    draw() {
        const state = this.state;
        const { phase, batch, counts, gate, hold, actions, audit, version, name, namespace } = state;
        const busy = this.sent !== null;
        const begun = Boolean(phase);
        // Pods of a release that is over are nobody's to follow; its versions come a moment after it.
        const open = begun && !state.closed;
        const frame = { phase, batch, gate, version, name, namespace, replicas: counts.replicas };
        this.part('head', head, {
            ...frame, images: state.images, holder: state.holder, serviceSwitch: state.serviceSwitch, plan: state.planHash,
            startedAt: state.startedAt,
        });
        this.part('now', now, { ...frame, counts, hold, actions, busy, batches: state.batches.length });
        this.part('timeline', begun ? timeline : null, { ...frame, batches: state.batches, audit: audit.length });
        this.part('pods', open || state.pods.length ? pods : null, { pods: state.pods, counts });
        this.part('activity', begun ? activity : null, { id: state.id, audit: audit.length });
        this.part('versions', open || state.versions.length ? versions : null, { versions: state.versions, actions, busy });
    }

    part(slot, render, picture) {
        const signature = render ? JSON.stringify(picture) : '';
        if (this.drawn.get(slot) === signature) {
            return;
        }
        this.drawn.set(slot, signature);
        const place = this.slots[slot];
        const focus = place.contains(document.activeElement) ? document.activeElement : null;
        const range = focus?.dataset.key === 'comment' ? [focus.selectionStart, focus.selectionEnd] : null;
        place.replaceChildren(...(render ? [render(this.state, this.tools())] : []));
        if (focus) {
            this.giveBack(place, focus.dataset.key, range);
        }
    }

    /** Focus goes where it was; if that is gone, to the heading of what took its place. */
    giveBack(place, key, range) {
        const again = key ? place.querySelector(`[data-key="${CSS.escape(key)}"]`) : null;
        (again ?? place.querySelector('[tabindex="-1"]'))?.focus({ preventScroll: true });
        if (again && range) {
            again.setSelectionRange(...range);
        }
    }

    tools() {
        return {
            texts: this.texts,
            times: this.times,
            actions: this.actions,
            draft: this.draft,
            busy: this.sent !== null,
            send: (verb, fields) => this.send(verb, fields),
            ask: (verb, version) => this.ask(verb, version),
            openPod: this.root.dataset.podUrl ? (pod) => this.openPod(pod) : null,
            refresh: () => {
                this.drawn.delete('activity');
                this.draw();
            },
        };
    }

    ask(verb, version) {
        if (this.sent !== null) {
            return;
        }
        const dialog = question(verb, version, this.state, this.tools());
        this.root.append(dialog);
        dialog.showModal();
    }

    openPod(podName) {
        const pod = this.state.pods.find((one) => one.name === podName);
        if (pod) {
            new PodDialog(this.root.dataset.podUrl, this.tools()).open(pod, this.root);
        }
    }

    async send(verb, fields = {}) {
        if (this.sent !== null) {
            return;
        }
        const { id, sequence } = this.state;
        this.error.replaceChildren();
        this.sent = { id, sequence, timer: 0 };
        this.draw();
        try {
            const answer = await this.actions.send(verb, this.state, { comment: this.draft.comment.trim(), ...fields });
            this.draft.comment = '';
            if (answer.release) {
                location.assign(this.actions.pageOf(answer.release));
                return;
            }
            this.live.hurry();
            if (this.sent !== null) {
                this.sent.timer = setTimeout(() => this.giveUp(), PATIENCE_MILLIS);
            }
        } catch (refused) {
            this.settle();
            this.complain(refused instanceof Refused ? refused.message : String(refused));
        }
        this.drawn.delete('now');
        this.draw();
    }

    giveUp() {
        this.settle();
        this.complain(this.texts.text('error.slow'));
        this.draw();
    }

    settle() {
        clearTimeout(this.sent?.timer);
        this.sent = null;
    }

    complain(message) {
        this.error.replaceChildren(el('p', {}, el('bdi', {}, message)));
    }

    /** Says a new phase once, for those who do not see it. */
    announce() {
        const { text } = phaseOf(this.state, this.texts);
        if (this.spoken.textContent !== text) {
            this.spoken.textContent = text;
        }
        if ('standalone' in this.root.dataset) {
            document.title = `${plain(this.state.name)} · ${text}`;
        }
    }
}

const root = document.getElementById('batch-release-page');
if (root) {
    new ReleasePage(root).run();
}
