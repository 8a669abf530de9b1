// The page: a table comes in, the library reads, scores and checks it, and what
// it says stands beside the rows that it is about. Every change of a cell asks the
// library again.
"use strict";

const $ = (id) => document.getElementById(id);
const text = { bytes: (s) => new TextEncoder().encode(s), of: (b) => new TextDecoder().decode(b) };
const longest = 400; // rows of the table that are shown as such

const state = {
	lang: /^zh/i.test(navigator.language || "zh") ? "zh" : "en",
	table: null, // jixiao/table/1
	reading: null, // jixiao/reading/1
	explained: null, // jixiao/explained/1
	before: null, // the total when the table was opened
};
const say = (key, ...args) => (args.length ? words[state.lang][key](...args) : words[state.lang][key]);

// element makes an element with attributes, texts and other elements.
function element(tag, attributes, ...children) {
	const e = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes || {})) {
		if (name.startsWith("on")) e.addEventListener(name.slice(2), value);
		else if (value !== undefined && value !== false) e.setAttribute(name, value);
	}
	e.append(...children.flat().filter((c) => c !== undefined && c !== null && c !== ""));
	return e;
}

// ask asks the library. What it refuses is thrown, with words.
function ask(name, input, others) {
	const settings = { lang: state.lang, ...others };
	const { ok, answer } = jixiao(name, JSON.stringify(settings), input || new Uint8Array());
	if (!ok) throw new Error(JSON.parse(text.of(answer)).message);
	return answer;
}
const asked = (name, input, others) => JSON.parse(text.of(ask(name, input, others)));

function settings() {
	const year = Number($("year").value);
	return {
		ruleset: $("ruleset").value,
		judge_stated: $("judge").checked,
		...(Number.isInteger(year) && year > 0 ? { year } : {}),
	};
}

// ---- opening

function opened(get) {
	$("problem").hidden = true;
	try {
		const table = get();
		state.table = null;
		state.before = null;
		$("year").value = "";
		evaluate(table);
		state.table = table;
		$("open").hidden = true;
		$("work").hidden = false;
		render();
		window.scrollTo(0, 0);
	} catch (error) {
		show($("problem"), error.message);
	}
}

function show(place, message) {
	place.textContent = message;
	place.hidden = false;
}

async function openFile(file) {
	if (!file) return;
	const bytes = new Uint8Array(await file.arrayBuffer());
	opened(() => {
		if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new Error(say("old"));
		return asked(bytes[0] === 0x50 && bytes[1] === 0x4b ? "workbook" : "table", bytes);
	});
}

const openText = (pasted) => opened(() => asked("table", text.bytes(pasted)));

// ---- asking

function evaluate(table) {
	const reading = asked("read", text.bytes(JSON.stringify(table)), settings());
	state.explained = asked("explain", text.bytes(JSON.stringify(reading.form)), settings());
	state.reading = reading;
	if (state.before === null) state.before = certain(state.explained.result.total);
}

function again() {
	try {
		evaluate(state.table);
		$("broken").hidden = true;
	} catch (error) {
		show($("broken"), error.message);
		return;
	}
	render();
}

let waiting = 0;
function change(row, column, value) {
	state.table.rows[row - 1][column - 1].text = value;
	clearTimeout(waiting);
	waiting = setTimeout(again, 120);
}

// ---- showing

function render() {
	const focus = document.activeElement;
	const cell = focus?.dataset?.cell && [focus.dataset.cell, focus.selectionStart, focus.selectionEnd];
	const unfolded = new Set([...document.querySelectorAll("article details[open]")].map((d) => d.dataset.path));
	const notes = sorted();
	renderScore();
	renderGeneral(notes);
	renderMoney(notes, unfolded);
	renderIndicators(notes, unfolded);
	if (!focus?.closest?.("#grid td")) renderGrid();
	if (cell) {
		const same = [...document.querySelectorAll("[data-cell]")].find((i) => i.dataset.cell === cell[0]);
		same?.focus({ preventScroll: true });
		same?.setSelectionRange(cell[1], cell[2]);
	}
}

function renderScore() {
	const { result } = state.explained;
	const { total } = result;
	$("total").textContent = scoreOf(total);
	$("points").textContent = say("outOf", total.points);
	$("grade").textContent = result.grade ? say("grades")[result.grade] ?? result.grade : say("noGrade");
	$("grade").className = result.grade ?? "";
	const by = state.before !== null && certain(total) !== null ? difference(certain(total), state.before) : "";
	$("moved").textContent = by && say("moved", by);
	$("moved").className = by.startsWith("−") ? "down" : "up";
	$("moved").hidden = !by;
	const count = (severity) => findings().filter((f) => f.severity === severity).length;
	$("tally").textContent = say("tally", count("error"), count("warning"), count("note"));
	const { form } = state.reading;
	$("about").textContent = say("about", form);
	$("year").placeholder = form.year || "";
	$("year").classList.toggle("missing", !form.year);
	$("year").title = form.year ? "" : say("noYear");
}

// A score that is open is the least that it can be, beside the most.
const certain = (one) => (one.score !== undefined && one.most === undefined ? one.score : null);
const scoreOf = (one) => (one.score === undefined ? say("open") : one.most === undefined ? one.score : `${one.score}–${one.most}`);

// difference subtracts decimals as texts, exactly; "" for none.
function difference(a, b) {
	const places = Math.max(...[a, b].map((s) => (s.split(".")[1] || "").length));
	const whole = (s) => BigInt(s.replace(".", "") + "0".repeat(places - (s.split(".")[1] || "").length));
	const by = whole(a) - whole(b);
	if (by === 0n) return "";
	const digits = String(by < 0n ? -by : by).padStart(places + 1, "0");
	const point = digits.length - places;
	return (by < 0n ? "−" : "+") + digits.slice(0, point) + (places ? "." + digits.slice(point) : "");
}

const findings = () => [...state.reading.findings, ...state.explained.findings];

// sorted puts every finding to the row that it is about, the gravest first.
function sorted() {
	const rank = { error: 0, warning: 1, note: 2 };
	const at = new Map();
	for (const f of findings().sort((a, b) => rank[a.severity] - rank[b.severity])) {
		const row = f.path.match(/^\/(execution|money\/\d+|classes\/\d+(\/groups\/\d+(\/indicators\/\d+)?)?)/)?.[0] ?? "";
		at.set(row, [...(at.get(row) || []), f]);
	}
	return at;
}

const list = (found) =>
	found?.length &&
	element("ul", { class: "findings" }, found.map((f) => {
		const cell = place(f.path);
		return element("li", { class: f.severity, "data-code": f.code }, element("b", {}, say("severity")[f.severity]), " ", f.text, " ",
			cell && element("button", { type: "button", class: "cell", title: say("grid"), onclick: () => jump(cell) }, letter(cell.column) + cell.row));
	}));

// place is the cell of a path, or of what is above it.
function place(path) {
	for (let p = path; p; p = p.slice(0, p.lastIndexOf("/"))) if (state.reading.cells[p]) return state.reading.cells[p];
	return undefined;
}

function letter(column) {
	let name = "";
	for (; column > 0; column = Math.floor((column - 1) / 26)) name = String.fromCharCode(65 + ((column - 1) % 26)) + name;
	return name;
}

function renderGeneral(notes) {
	const shown = [...notes].filter(([row]) => !/^\/(execution|money\/|classes\/\d+\/groups\/\d+\/indicators\/)/.test(row)).flatMap(([, f]) => f);
	$("general").hidden = shown.length === 0;
	$("general").querySelector(".body").replaceChildren(list(shown) || "");
}

// field is a figure in the cell that states it, to be changed there.
function field(path, label, own) {
	const cell = state.reading.cells[path];
	const node = own && state.reading.cells[own];
	if (!cell || (node && node.row === cell.row && node.column === cell.column)) {
		return element("span", { class: "field empty" });
	}
	const value = state.table.rows[cell.row - 1]?.[cell.column - 1]?.text ?? "";
	const long = /(target|actual)$/.test(path);
	const input = element(long ? "textarea" : "input", {
		"aria-label": label, "data-cell": `${cell.row},${cell.column}`, "data-path": path, autocomplete: "off", spellcheck: "false",
		rows: long && Math.min(8, Math.max(1, Math.ceil(value.length / 9))),
		oninput: (event) => change(cell.row, cell.column, event.target.value),
		onkeydown: (event) => event.key === "Enter" && !event.isComposing && (event.preventDefault(), event.target.blur()),
	});
	input.value = value;
	return element("label", { class: "field" }, element("span", {}, label), input);
}

// scored is the score of a row, or what there is instead.
function scored(leaf) {
	if (!leaf || leaf.status === "not-applicable") return element("p", { class: "score none" }, say("none"));
	const open = certain(leaf) === null;
	const whole = !open && difference(leaf.score, leaf.points) === "";
	return element("p", { class: `score ${open ? "open" : whole ? "whole" : "lost"}` }, element("strong", {}, scoreOf(leaf)), element("span", {}, say("outOf", leaf.points)));
}

function reasons(path, unfolded) {
	const why = state.explained.explanations.find((e) => e.path === path);
	if (!why?.lines?.length) return undefined;
	const short = why.lines.filter((l) => l.kind === "numbers" || l.kind === "status").at(-1);
	return element("div", { class: "why" }, short && element("p", {}, short.text),
		element("details", { "data-path": path, ...(unfolded.has(path) ? { open: "" } : {}) },
			element("summary", {}, say("reasons")), element("ul", {}, why.lines.map((l) => element("li", { class: l.kind }, l.text)))));
}

function renderMoney(notes, unfolded) {
	const rows = state.reading.form.money || [];
	const leaf = state.explained.result.leaves.find((l) => l.path === "/execution");
	$("money").hidden = rows.length === 0 && !leaf;
	const number = (path) => {
		const cell = state.reading.cells[path];
		return cell && /^[\s\d.,，%％元万亿-]*$/.test(state.table.rows[cell.row - 1]?.[cell.column - 1]?.text ?? "");
	};
	const phases = ["initial", "adjusted", "received", "executed", "final"].filter((p) => rows.some((r) => (r.amounts || []).some((a) => a.phase === p)));
	const amount = (row, i, phase) => {
		const j = (row.amounts || []).findIndex((a) => a.phase === phase);
		const path = `/money/${i}/amounts/${j}`;
		if (j < 0) return element("span", { class: "field empty" });
		return number(path) ? field(path, say(phase)) : element("span", { class: "field" }, element("span", {}, say(phase)), element("b", {}, row.amounts[j].money));
	};
	const amounts = rows.length > 0 && element("article", { class: `amounts of-${phases.length}` },
		element("div", { class: "row heads", "aria-hidden": "true" }, element("span"), phases.map((phase) => element("span", {}, say(phase)))),
		rows.map((row, i) => element("div", { class: "row" }, element("p", { class: "name" }, row.name),
			phases.map((phase) => amount(row, i, phase)), list(notes.get(`/money/${i}`)))));
	const execution = leaf && element("article", { class: "leaf execution" },
		element("p", { class: "name" }, state.explained.explanations.find((e) => e.path === "/execution")?.name),
		field("/execution/points", say("points"), "/execution"), field("/execution/stated", say("stated"), "/execution"),
		scored(leaf), reasons("/execution", unfolded), list(notes.get("/execution")));
	$("money").querySelector(".body").replaceChildren(amounts || "", execution || "");
}

function renderIndicators(notes, unfolded) {
	const leaves = new Map(state.explained.result.leaves.map((l) => [l.path, l]));
	const body = [element("div", { class: "heads", "aria-hidden": "true" },
		["name", "target", "actual", "points", "stated", "score"].map((key) => element("span", {}, say(key))))];
	(state.reading.form.classes || []).forEach((c, ic) => {
		body.push(element("h3", {}, c.name));
		(c.groups || []).forEach((g, ig) => (g.indicators || []).forEach((one, ii) => {
			const path = `/classes/${ic}/groups/${ig}/indicators/${ii}`;
			body.push(element("article", { class: "leaf", "data-path": path },
				element("p", { class: "name" }, one.name, element("small", {}, g.name)),
				...["target", "actual", "points", "stated"].map((key) => field(`${path}/${key}`, say(key), path)),
				scored(leaves.get(path)), reasons(path, unfolded), list(notes.get(path))));
		}));
	});
	$("indicators").querySelector(".body").replaceChildren(...body);
}

function renderGrid() {
	if (!$("grid").open) return;
	const rows = state.table.rows.slice(0, longest);
	const width = Math.max(0, ...rows.map((r) => r.length));
	const covered = new Set();
	const said = new Map();
	for (const f of findings()) {
		const cell = place(f.path);
		if (cell && f.severity !== "note") said.set(`${cell.row},${cell.column}`, f.severity);
	}
	const body = rows.map((row, r) => element("tr", {}, element("th", { scope: "row" }, String(r + 1)), row.map((cell, c) => {
		if (covered.has(`${r},${c}`)) return undefined;
		const [down, across] = [cell.rows || 1, cell.columns || 1];
		for (let i = 0; i < down; i++) for (let j = 0; j < across; j++) covered.add(`${r + i},${c + j}`);
		const key = `${r + 1},${c + 1}`;
		return element("td", {
			contenteditable: "plaintext-only", "data-key": key, class: said.get(key), rowspan: down > 1 && down, colspan: across > 1 && across,
			"aria-label": letter(c + 1) + (r + 1), oninput: (event) => change(r + 1, c + 1, event.target.innerText),
		}, cell.text);
	})));
	const head = element("tr", {}, element("th", {}), Array.from({ length: width }, (_, c) => element("th", { scope: "col" }, letter(c + 1))));
	$("grid").querySelector(".scroll").replaceChildren(element("table", {}, element("thead", {}, head), element("tbody", {}, body)),
		state.table.rows.length > longest ? element("p", {}, say("tooLong")) : "");
}

function jump(cell) {
	$("grid").open = true;
	renderGrid();
	const td = $("grid").querySelector(`td[data-key="${cell.row},${cell.column}"]`);
	td?.scrollIntoView({ block: "center", inline: "center" });
	td?.focus();
}

// ---- saving

function save(name, type, bytes) {
	const { form } = state.reading;
	const link = element("a", {
		href: URL.createObjectURL(new Blob([bytes], { type })),
		download: [form.year || "", form.unit, name].filter(Boolean).join("-").replace(/[\\/:*?"<>|\s]+/g, "-"),
	});
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

const form = () => text.bytes(JSON.stringify(state.reading.form));

// ---- words and wiring

function speak() {
	document.documentElement.lang = state.lang === "zh" ? "zh-CN" : "en";
	document.title = say("title");
	for (const e of document.querySelectorAll("[data-say]")) e.textContent = say(e.dataset.say);
	for (const e of document.querySelectorAll("[data-say-placeholder]")) e.placeholder = say(e.dataset.sayPlaceholder);
	for (const e of document.querySelectorAll("[data-say-label]")) e.setAttribute("aria-label", say(e.dataset.sayLabel));
	for (const e of document.querySelectorAll("[data-lang]")) e.setAttribute("aria-pressed", String(e.dataset.lang === state.lang));
	if (typeof jixiao === "function") listRuleSets();
	if (state.table) again();
}

function listRuleSets() {
	const { sets } = asked("rule-sets");
	const chosen = $("ruleset").value || "cn/2021-101/cost";
	const options = (take) => sets.filter(take).map((s) => element("option", { value: s.id }, s[state.lang]));
	const national = (s) => s.id.startsWith("cn/2021-101/") || s.id.startsWith("cn/2020-10/");
	$("ruleset").replaceChildren(
		element("optgroup", { label: say("national") }, options(national)),
		element("optgroup", { label: say("places") }, options((s) => !national(s))));
	$("ruleset").value = chosen;
}

document.querySelectorAll("[data-lang]").forEach((button) => button.addEventListener("click", () => {
	state.lang = button.dataset.lang;
	speak();
}));
$("file").addEventListener("change", (event) => openFile(event.target.files[0]));
$("pasted").addEventListener("change", (event) => event.target.value.trim() && openText(event.target.value));
$("try").addEventListener("click", () => {
	$("ruleset").value = "cn/hunan/huaihua/2024";
	opened(() => JSON.parse($("sample").textContent));
});
$("again").addEventListener("click", () => {
	state.table = null;
	$("work").hidden = true;
	$("open").hidden = false;
	$("file").value = $("pasted").value = "";
});
for (const id of ["ruleset", "judge"]) $(id).addEventListener("change", () => { state.before = null; again(); });
$("year").addEventListener("input", () => { if (/^(\d{4})?$/.test($("year").value)) again(); });
$("grid").addEventListener("toggle", renderGrid);
$("save-form").addEventListener("click", () => save("自评表.json", "application/json", form()));
$("save-report").addEventListener("click", () => save("绩效自评.html", "text/html", ask("report", form(), settings())));
$("save-table").addEventListener("click", () => save("自评表.csv", "text/csv", ask("csv", text.bytes(JSON.stringify(state.table)), settings())));

document.addEventListener("dragover", (event) => {
	event.preventDefault();
	document.body.classList.add("dragging");
});
document.addEventListener("dragleave", (event) => event.relatedTarget === null && document.body.classList.remove("dragging"));
document.addEventListener("drop", (event) => {
	event.preventDefault();
	document.body.classList.remove("dragging");
	openFile(event.dataTransfer.files[0]);
});
document.addEventListener("paste", (event) => {
	if (event.target.closest?.("input, textarea:not(#pasted), td")) return;
	const pasted = event.clipboardData.getData("text/plain");
	if (!pasted.trim()) return;
	event.preventDefault();
	openText(pasted);
});

speak();
(async () => {
	const packed = Uint8Array.from(atob($("library").textContent.trim()), (c) => c.charCodeAt(0));
	const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
	const go = new Go();
	const { instance } = await WebAssembly.instantiate(await new Response(stream).arrayBuffer(), go.importObject);
	go.run(instance);
	listRuleSets();
	performance.mark("ready");
	$("starting").hidden = true;
	$("drop").hidden = false;
})().catch((error) => show($("problem"), String(error)));
