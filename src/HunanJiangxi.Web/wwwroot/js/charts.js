// Charts over the tables that they draw: every value is read from a cell, none is sent twice. The library comes when a chart
// is about to be seen; where it does not come, the server's drawing stays. Nothing is drawn that the table does not say.
(() => {
  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const isStill = matchMedia("(prefers-reduced-motion: reduce)");
  const time = (day) => Date.parse(`${day}T00:00:00Z`);
  const number = (cell) => Number(cell.dataset.value);
  const words = (element) => element.textContent.replace(/\s+/g, " ").trim();
  const shown = (value) => new Intl.NumberFormat(document.documentElement.lang, { notation: "compact" }).format(value);

  // up where the value may be more than the number, down where it may be less
  const arrows = { over: -1, "at-least": -1, under: 1, "at-most": 1 };
  const hollow = new Set(["nearly", "about", "planned"]);

  const colours = () => ({
    ink: token("ink"),
    soft: token("ink-2"),
    line: token("line"),
    sheet: token("sheet"),
    axis: [token("joint"), token("planned")],
    side: { hunan: token("hunan"), jiangxi: token("jiangxi") },
    other: token("other"),
    target: token("planned"),
  });

  // --- what the table says
  const rowsOf = (figure, role) => [...figure.querySelectorAll(`tbody tr[data-role="${role}"]`)];

  const pointsOf = (figure) =>
    ["line", "open", "beside"].flatMap((role) =>
      rowsOf(figure, role).flatMap((row) => {
        const when = row.querySelector("time");
        const [from, to] = [time(when.dataset.from), time(when.dataset.to)];
        return [...row.querySelectorAll("[data-value]")].map((cell) => ({
          role: cell.dataset.role ?? role,
          from,
          to,
          at: (from + to) / 2,
          axis: Number(cell.dataset.axis ?? 0),
          version: cell.dataset.version ?? row.dataset.version ?? "1",
          value: number(cell),
          qualifier: cell.dataset.qualifier,
          says: `${words(when)}\n${words(cell)}`,
        }));
      }),
    );

  // --- how a point looks: the same marks as in the server's drawing
  const mark = (x, y, { qualifier, role, axis }, colour, look) => {
    const style = { stroke: colour, lineWidth: 2, fill: hollow.has(qualifier) ? look.sheet : colour };
    const children = [];
    const way = arrows[qualifier];
    if (way) {
      const [tip, wing] = [y + 18 * way, y + 12 * way];
      for (const points of [
        [[x, y], [x, tip]],
        [[x - 4, wing], [x, tip], [x + 4, wing]],
      ]) {
        children.push({ type: "polyline", shape: { points }, style: { stroke: colour, lineWidth: 2, fill: "none" } });
      }
    }
    const isSquare = role !== "line" || axis === 1;
    children.push(
      isSquare
        ? { type: "rect", shape: { x: x - 5, y: y - 5, width: 10, height: 10 }, style }
        : { type: "circle", shape: { cx: x, cy: y, r: 5 }, style },
    );
    return children;
  };

  const axis = (look, more) => ({
    axisLine: { lineStyle: { color: look.soft } },
    axisLabel: { color: look.soft, fontSize: 12, hideOverlap: true },
    splitLine: { lineStyle: { color: look.line } },
    nameTextStyle: { color: look.soft, fontSize: 12 },
    ...more,
  });

  const frame = (look, more) => ({
    animation: !isStill.matches,
    animationDuration: 300,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: look.ink },
    tooltip: {
      trigger: "item",
      renderMode: "richText", // an HTML tip would need style attributes, which the page's policy forbids
      backgroundColor: look.sheet,
      borderColor: look.soft,
      textStyle: { color: look.ink, fontSize: 13 },
      formatter: ({ data }) => data.says,
    },
    grid: { left: 12, right: 16, top: 40, bottom: 12 },
    ...more,
  });

  // --- values over time, on one axis or two
  const overTime = (figure, look) => {
    const points = pointsOf(figure);
    const units = (figure.dataset.units ?? "").split("\n");
    const targets = rowsOf(figure, "target").map((row) => ({
      due: time(row.querySelector("time").dataset.to),
      value: number(row.querySelector("[data-value]")),
      says: `${words(row.querySelector("time"))} ${words(row.querySelector("[data-value]"))}`,
    }));
    const breaks = rowsOf(figure, "break").map((row) => ({
      at: time(row.querySelector("time").dataset.from),
      says: row.querySelector("[data-words]").dataset.words,
    }));
    const days = [...points.flatMap((point) => [point.from, point.to]), ...targets.map((target) => target.due)];
    const [first, last] = [Math.min(...days), Math.max(...days)];
    const room = Math.max(last - first, 86400000) * 0.04;
    const axes = [...new Set(points.map((point) => point.axis))].sort();
    // no line runs from one definition to the next, nor through what nobody has settled
    const runs = Map.groupBy(
      points.filter((point) => point.role === "line"),
      (point) => `${point.axis}/${point.version}`,
    );
    const lines = [...runs.values()].map((run) => ({
      type: "line",
      yAxisIndex: run[0].axis,
      symbol: "none",
      silent: true,
      lineStyle: { color: look.axis[run[0].axis], width: 2, type: run[0].axis ? "dashed" : "solid" },
      data: run.sort((one, other) => one.at - other.at).map((point) => [point.at, point.value]),
    }));
    const dots = axes.map((index) => ({
      type: "custom",
      yAxisIndex: index,
      z: 5,
      clip: false,
      data: points
        .filter((point) => point.axis === index)
        .map((point) => ({ ...point, value: [point.at, point.value, point.from, point.to] })),
      renderItem: ({ dataIndex }, api) => {
        const point = points.filter((one) => one.axis === index)[dataIndex];
        const colour = point.role === "line" ? look.axis[index] : look.other;
        const [x, y] = api.coord([point.at, point.value]);
        const [[from], [to]] = [api.coord([point.from, point.value]), api.coord([point.to, point.value])];
        const children = mark(x, y, point, colour, look);
        if (to - from > 10) {
          children.unshift({
            type: "line",
            shape: { x1: from, y1: y, x2: to, y2: y },
            style: { stroke: colour, lineWidth: 2 },
          });
        }
        return { type: "group", children };
      },
    }));
    const marks = {
      type: "line",
      data: targets.map((target) => [target.due, target.value]),
      symbol: "diamond",
      symbolSize: 12,
      silent: true,
      itemStyle: { color: look.target },
      lineStyle: { opacity: 0 },
      markLine: {
        silent: true,
        symbol: ["none", "none"],
        animation: false,
        data: [
          ...targets.map((target) => ({
            yAxis: target.value,
            lineStyle: { color: look.target, type: "dashed", width: 2 },
            label: { formatter: target.says, position: "insideStartTop", color: look.target, fontSize: 12 },
          })),
          ...breaks.map((one) => ({
            xAxis: one.at,
            lineStyle: { color: look.other, type: "dotted", width: 2 },
            label: { formatter: one.says, color: look.soft, fontSize: 12 },
          })),
        ],
      },
    };
    return frame(look, {
      xAxis: axis(look, { type: "time", min: first - room, max: last + room, splitLine: { show: false } }),
      yAxis: axes.map((index) =>
        axis(look, {
          type: "value",
          min: 0,
          // so that two lines of one shape do not lie on each other
          boundaryGap: [0, index ? "40%" : "5%"],
          name: units[index],
          position: index ? "right" : "left",
          splitLine: { show: !index, lineStyle: { color: look.line } },
          axisLabel: { color: look.soft, formatter: shown },
        }),
      ),
      series: [...lines, ...dots, marks],
    });
  };

  // --- two values of each county against each other
  const inPairs = (figure, look) => {
    const names = figure.dataset.units.split("\n");
    const points = [...figure.querySelectorAll("tbody tr[data-pair]")].map((row) => {
      const [across, up] = row.querySelectorAll("[data-value]");
      return {
        side: row.dataset.side,
        qualifier: row.dataset.pair === "open" ? "about" : "exact",
        name: words(row.querySelector("th")),
        value: [number(across), number(up)],
        says: [words(row.querySelector("th")), words(across), words(up)].join("\n"),
      };
    });
    const scale = (name, more) =>
      axis(look, { type: "value", min: 0, name, axisLabel: { color: look.soft, formatter: shown }, ...more });
    const boxOf = ([x, y]) => ({ left: x - 5, width: 10, y });
    let taken = [];
    // a name that would lie on another is left to the tip and the table
    const labelOf = (name, x, y, plot) => {
      const width = 6 + [...name].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 11 : 6.5), 0);
      const free = [x + 7, x - 7 - width].find(
        (left) =>
          left >= plot.x &&
          left + width <= plot.x + plot.width + 8 &&
          !taken.some((box) => left < box.left + box.width && box.left < left + width && Math.abs(box.y - y) < 13),
      );
      if (free === undefined) return [];
      taken.push({ left: free, width, y });
      return [{ type: "text", style: { text: name, x: free + 1, y, fill: look.soft, fontSize: 11, textVerticalAlign: "middle" } }];
    };
    return frame(look, {
      xAxis: scale(names[0], { nameLocation: "middle", nameGap: 28 }),
      yAxis: scale(names[1]),
      series: [
        {
          type: "custom",
          data: points,
          renderItem: ({ dataIndex, coordSys }, api) => {
            const point = points[dataIndex];
            const [x, y] = api.coord(point.value);
            if (dataIndex === 0) taken = points.map((one) => boxOf(api.coord(one.value)));
            const colour = look.side[point.side] ?? look.other;
            const children = mark(x, y, { ...point, role: "line", axis: Number(point.side === "jiangxi") }, colour, look);
            children.push(...labelOf(point.name, x, y, coordSys));
            return { type: "group", children };
          },
        },
      ],
    });
  };

  const drawers = { series: overTime, pairs: inPairs };
  const optionOf = (figure) => drawers[figure.dataset.chart](figure, colours());

  // --- files: the same option once more, with its name above it
  const save = (figure, form) => {
    const size = { width: 960, height: 560 };
    const isPicture = form === "png";
    const chart = isPicture
      ? echarts.init(document.createElement("div"), null, { ...size, devicePixelRatio: 2 })
      : echarts.init(null, null, { ...size, renderer: "svg", ssr: true });
    const option = optionOf(figure);
    chart.setOption({
      ...option,
      animation: false,
      backgroundColor: token("sheet"),
      title: { text: figure.dataset.name, left: 12, top: 8, textStyle: { color: token("ink"), fontSize: 18 } },
      grid: { ...option.grid, top: 84 },
    });
    const give = (blob) => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = `${figure.dataset.file}.${form}`;
      link.click();
      URL.revokeObjectURL(link.href);
      chart.dispose();
    };
    isPicture
      ? chart.renderToCanvas({ pixelRatio: 2 }).toBlob(give)
      : give(new Blob([chart.renderToSVGString()], { type: "image/svg+xml" }));
  };

  // --- the library, once, when it is needed
  let library;
  const load = (address) =>
    (library ??= new Promise((done, failed) => {
      const script = Object.assign(document.createElement("script"), { src: address, onload: done, onerror: failed });
      document.head.append(script);
    }));

  const show = async (figure) => {
    await load(figure.dataset.library);
    const place = figure.querySelector(".canvas");
    place.hidden = false;
    figure.classList.add("charted");
    const chart = echarts.init(place);
    const draw = () => chart.setOption(optionOf(figure), true);
    draw();
    figure.querySelector(".chart-files").hidden = false;
    for (const button of figure.querySelectorAll("[data-save]")) {
      button.addEventListener("click", () => save(figure, button.dataset.save));
    }
    new ResizeObserver(() => chart.resize()).observe(place);
    isStill.addEventListener("change", draw);
    // what the reader chose among the display settings, or the system did
    for (const sheet of document.querySelectorAll("link[data-display]")) {
      new MutationObserver(draw).observe(sheet, { attributes: true });
    }
    for (const wish of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"]) {
      matchMedia(wish).addEventListener("change", draw);
    }
  };

  const near = new IntersectionObserver(
    (entries) => {
      for (const { target } of entries.filter((entry) => entry.isIntersecting)) {
        near.unobserve(target);
        show(target).catch(() => {}); // the server's drawing and the table stay
      }
    },
    { rootMargin: "400px" },
  );
  for (const figure of document.querySelectorAll("figure[data-chart]")) near.observe(figure);
})();
