/** Page 2: pairs of densities, piles of earth, clouds, lines, cones. */
export const distances = {
  // densityPair/PairDrawing.ts
  "P, the data": "P（数据）",
  "Q, the generator": "Q（生成器）",
  "Two densities, with handles for the middle and the width of each: P, the data, is {p}; Q, the generator, is {q}":
    "两个密度，中心和宽度各有手柄。P（数据）：{p}；Q（生成器）：{q}",
  "width of {side}": "{side}的宽度",
  "mean of {side}": "{side}的均值",
  "middle of {side}": "{side}的中心",

  // densityPair/pairState.ts
  "N(0, 1) and N(1, 1)": "N(0, 1) 与 N(1, 1)",
  "boxes, apart": "分开的矩形",
  "box in a box": "矩形套矩形",
  "a bump missed": "漏掉一个峰",
  "a bump starved": "冷落一个峰",

  // densityPair/shapeWords.ts
  "a Gaussian with mean {mean} and standard deviation {deviation}": "均值为 {mean}、标准差为 {deviation} 的高斯分布",
  "bars drawn by hand, each {width} wide, around {middle}": "以 {middle} 为中心、每根宽 {width} 的手绘柱形",
  "a box from {left} to {right}": "从 {left} 到 {right} 的矩形",
  "two bumps at {left} and {right}, of equal mass": "位于 {left} 和 {right} 的双峰，两峰质量相等",
  "two bumps at {left} and {right}, the right one with {share} of the mass":
    "位于 {left} 和 {right} 的双峰，右峰占质量的 {share}",

  // densityPair/sideControls.ts
  Gaussian: "高斯分布",
  box: "矩形",
  "bars, drawn by hand": "手绘柱形",
  "generator Q": "生成器 Q",
  "{side}’s right bump has": "{side} 右峰所占质量",
  "of the mass": "", // the label says it
  "its share of the mass; the left bump has the rest": "右峰所占的质量份额；其余归左峰",
  "bars of {side}": "{side} 的柱形",

  // BarsField.ts
  "{label}, {count} heights": "{label}，{count} 个高度",
  "list of heights": "高度列表",
  "{count} numbers from 0 to {high}, from left to right; one at least above 0":
    "{count} 个从 0 到 {high} 的数，从左到右；至少有一个大于 0",
  "{label}, bar {i} of {count}": "{label}，第 {i} 根，共 {count} 根",
  "{label}, to drag across or to set by arrow keys; their heights: {heights}":
    "{label}，可用指针横向拖动来画，也可用方向键设定；各根高度：{heights}",

  // math/bars.ts
  "{found} heights where {count} are expected": "应有 {count} 个高度，实有 {found} 个",
  "“{word}” is no height from 0 to {high}": "“{word}”不是从 0 到 {high} 的高度",
  "one height at least must be above 0": "至少要有一个高度大于 0",

  // PairReadout.ts
  "0 to ∞": "0 到 ∞",
  "at most {limit}": "至多 {limit}",
  "JSD, in bits": "JSD（以 bit 为单位）",
  "W₁, in units of x": "W₁（以 x 的单位计）",
  "at least the means’ distance: {distance}": "至少为两均值之距：{distance}",

  // IntegrandPlot.ts
  "mass to the left of x; shaded: {adds}": "x 左侧的质量；阴影：{adds}",
  "{name} adds up {adds} along x; the shaded area is {name} = {amount}":
    "{name} 沿 x 累加 {adds}；阴影面积即 {name} = {amount}",
  "what {name} adds up": "{name} 所累加的量",

  // measures.ts
  "{name}: {value}": "{name}：{value}",

  // wasserstein.md
  "add up along x": "沿 x 累加",
  sweep: "扫描",
  "draw of ε": "ε 的抽样",
  penalty: "惩罚",

  // SpotTheSign.ts
  "Both are in print. Which of them is a divergence, never below 0?":
    "这两个公式都在文献中出现过。其中哪一个是散度（从不为负）？",
  "both formulas for your P and Q": "按你的 P 和 Q 算出的两个公式的值",
  formula: "公式",
  "{formula} is {value}": "{formula} 为 {value}",
  "✓ Right: for your P and Q, {first}, and {second}.": "✓ 对：按你的 P 和 Q 计算，{first}，{second}。",
  "✗ No: for your P and Q, {first}, and {second}.": "✗ 不对：按你的 P 和 Q 计算，{first}，{second}。",
  "They are equal; move one of them to see which number falls below 0.":
    "P 与 Q 相等；移动其中一个，看看哪个数会降到 0 以下。",
  "Whoever makes the second smaller drives Q away from P, without limit.":
    "谁若去减小后一个数，就会把 Q 从 P 处越推越远，没有止境。",

  // earthMover/EarthDrawing.ts
  piles: "土堆",
  has: "现有",
  needs: "需要",
  "passes to the next": "运往下一位置",
  "routes of the plan": "方案中的路线",
  route: "路线",
  from: "从",
  to: "到",
  shovelfuls: "铲数",
  "your moves": "你的移动",
  move: "移动",
  "P, as it is": "P，现状",
  "Q, as it is wanted": "Q，目标",
  "drag a shovelful from place {place} to another": "从位置 {place} 拖一铲土到别处",
  "{count} step": "{count} 步",
  "{count} steps": "{count} 步",
  "{count} from place {place}": "来自位置 {place} 的 {count} 铲",
  "{count} to place {place}": "运往位置 {place} 的 {count} 铲",
  "{amount} from {from} to {to}": "从 {from} 到 {to} 运 {amount} 铲",
  "Piles {now} should become {wanted}.": "土堆 {now} 应变成 {wanted}。",
  "Shovelfuls that have to pass: {passing}.": "待通过的铲数：{passing}。",
  "Plan: {routes}.": "方案：{routes}。",

  // earthMover/PlacePair.ts
  "move one": "移一铲",
  "from place": "起始位置",
  "to place": "目标位置",

  // earthMover/placeRows.ts
  "has/needs": "现有/需要",
  "to pass": "待通过",

  // earthMover/earthSentences.ts
  "{count} shovel-step": "{count} 铲·步",
  "{count} shovel-steps": "{count} 铲·步",
  "P lies as Q is wanted: nothing has to move.": "P 已与目标 Q 一致：什么都不必移动。",
  "Done in {steps}: optimal, no way is cheaper ✓.": "完成，用了 {steps}：已是最优，没有更省的办法 ✓。",
  "Done in {steps}: {detour} more than needed, the optimum is {best}.":
    "完成，用了 {steps}：比所需多 {detour}，最优为 {best}。",
  "Fill the frames: drag a shovelful to another pile, or choose two places; each place on its way is a step.":
    "把框填满：将一铲土拖到另一堆，或选定两个位置；每移过一个位置算一步。",
  "Last move {from} → {to}.": "上一次移动：{from} → {to}。",
  "{steps} so far, at least {left} to come, nothing wasted yet.": "已用 {steps}，至少还需 {left}，尚无浪费。",
  "{steps} so far, at least {left} to come, {detour} wasted.": "已用 {steps}，至少还需 {left}，浪费了 {detour}。",
  "From here nothing has to move.": "从现状出发，什么都不必再移动。",
  "{plan}: {routes}; {steps}.": "{plan}：{routes}；共 {steps}。",
  "The only best plan from here": "从现状出发唯一的最优方案",
  "Best plan {shown} of {all} from here": "从现状出发的最优方案，第 {shown} 个，共 {all} 个",
  "Best plan {shown} of more than {all} from here": "从现状出发的最优方案，第 {shown} 个，总数超过 {all} 个",
  "{plan} (keeps the order)": "{plan}（保持次序）",
  "{plan} (moves the fewest)": "{plan}（移动的铲数最少）",

  // EarthMover.ts
  "Weng’s piles": "Weng 的土堆",
  "two halves": "两半",
  "books on a shelf": "书架上的书",
  "{most} moves are the most that are kept: undo some, or start again.":
    "最多保留 {most} 次移动：请「撤销」几次，或「重新开始」。",
  "hide the plan": "隐藏方案",
  "show a best plan": "显示最优方案",
  "another best plan": "另一个最优方案",

  // EarthReadout.ts
  "your moves, shovel-steps": "你的移动（铲·步）",
  "in {count} move": "共 {count} 次移动",
  "in {count} moves": "共 {count} 次移动",
  "at least still needed": "至少还需",
  "{misplaced} of {all} shovelfuls misplaced": "{all} 铲中有 {misplaced} 铲位置不对",
  "wasted so far": "已浪费",
  "optimal: 0": "最优：0",
  "W₁, shovel-steps": "W₁（铲·步）",
  "with total mass 1: {w1}": "总质量为 1 时：{w1}",

  // controls/PilesField.ts
  "piles P": "土堆 P",
  "wanted Q": "目标 Q",
  "2 to 8 piles of 0 to 9 shovelfuls, with blanks between": "2 到 8 堆，每堆 0 到 9 铲，以空格隔开",
  "{fault}. The last good piles stay.": "{fault}。仍保留上一次有效的土堆。",

  // math/parsePiles.ts
  "P has {p} places, Q has {q}: it takes equally many": "P 有 {p} 个位置，Q 有 {q} 个：两者应当一样多",
  "P has {p} in all, Q has {q}: it takes equally many": "P 共有 {p} 铲，Q 共有 {q} 铲：两者应当一样多",
  "all piles are empty: it takes at least one shovelful": "所有土堆都是空的：至少要有一铲土",
  "“{word}” in {name} is no whole number from 0 to 9": "{name} 中的“{word}”不是从 0 到 9 的整数",
  "{name} has no places: it takes {low} to {high}": "{name} 没有位置：应有 {low} 到 {high} 个",
  "{name} has {count} place: it takes {low} to {high}": "{name} 有 {count} 个位置：应有 {low} 到 {high} 个",
  "{name} has {count} places: it takes {low} to {high}": "{name} 有 {count} 个位置：应有 {low} 到 {high} 个",

  // clouds/CloudsPlot.ts
  "P on its way": "途中的 P",
  "point of P": "P 的点",
  "partner in Q": "Q 中的对应点",
  "its x₁": "对应点 x₁",
  "its x₂": "对应点 x₂",
  length: "长度",
  "now at x₁": "现在的 x₁",
  "now at x₂": "现在的 x₂",
  arrows: "箭头",
  "partner, {rule}": "对应点，{rule}",
  "{count} points of P, each with an arrow to a point of Q of its own, of mean length {length}":
    "P 的 {count} 个点，各有一支箭头指向 Q 中专属于自己的一个点，箭头平均长度为 {length}",
  "{arrows}; dashed, {rule}: mean {length}.": "{arrows}；虚线（{rule}）的平均长度为 {length}。",
  "{arrows}.": "{arrows}。",
  "P has gone {t} of its way, {rest} is left.": "P 已走到 t = {t} 处，还剩 {rest}。",

  // clouds/cloudState.ts
  "four blobs, crossing": "四团，交叉",
  "ring to blob": "圆环到团",
  "two blobs": "两团",
  "as numbered": "按编号",
  "nearest first": "最近者优先",
  "points in each cloud": "每团点云的点数",
  "along the arrows t": "沿箭头 t",
  "moves each point of P this share of its arrow": "让 P 的每个点走过自己那支箭头全长的 t 倍",

  // CloudTransport.ts
  clouds: "点云",
  "dashed beside it": "虚线对照",

  // CloudsReadout.ts
  "pairs of arrows that cross: {count}": "相交的箭头：{count} 对",
  "W₁, mean length of the best arrows": "W₁，最优箭头的平均长度",
  "mean length, {rule}": "平均长度，{rule}",
  "W₁ still to go, at t = {t}": "t = {t} 时余下的 W₁",

  // SweepPlot.ts
  separation: "间距",
  "separation of P and Q": "P 与 Q 的间距",
  "width of Q": "Q 的宽度",
  "weight of Q’s right bump": "Q 右峰的权重",
  "There is no weight to sweep: choose two bumps for the generator Q in the first figure.":
    "没有权重可扫描：请在第一幅图中为生成器 Q 选择「双峰」。",
  "distances, good to 0.001": "各距离，精确到 0.001",
  "{name} against the {title}; at {at} it is {value}, its slope {slope}.":
    "{name} 随 {title}的变化；在 {at} 处为 {value}，斜率：{slope}。",
  "{name} = {value}, slope {slope}": "{name} = {value}，斜率：{slope}",

  // Lines.ts
  "show me": "看答案",
  "predict first": "先预测",
  "Q stands at θ = {theta}. Which of the four numbers has a slope in θ that tells it where to go?":
    "Q 位于 θ = {theta}。四个数中，哪一个对 θ 的斜率能指明 Q 该往哪里走？",
  "Q stands at θ = {theta}, on P: here none of the four has a slope, and none is needed.":
    "Q 位于 θ = {theta}，与 P 重合：这里四个数都没有斜率，也不需要斜率。",
  "✓ Right: {name} has {slope}.": "✓ 对：{name} {slope}。",
  "The other three have none to follow.": "其余三个数都没有斜率可循。",
  "✗ No: {name} has {slope}.": "✗ 不对：{name} {slope}。",
  "Only {names} has {slope}.": "只有 {names} {slope}。",

  // LinesPlot.ts
  "four distances of the lines": "两条线的四种距离",
  "The data’s line at 0, the generator’s at {theta}": "数据的线在 0 处，生成器的线在 {theta} 处",
  "the generator’s line: drag it": "生成器的线：可以拖动",
  "{name} against θ; at {at} it is {value}": "{name} 随 θ 的变化；在 {at} 处为 {value}",

  // linesDistances.ts
  "KL, both ways": "KL（两个方向）",
  "slope 0: no slope to follow": "斜率为 0，没有斜率可循",
  "slope {slope}: towards 0, to the left": "斜率为 {slope}，指明往 0 走，即向左",
  "slope {slope}: towards 0, to the right": "斜率为 {slope}，指明往 0 走，即向右",
  "no slope: ∞ on both sides": "没有斜率，两侧都是 ∞",
  "no slope: it jumps here": "没有斜率，在此跳变",
  "slopes {left} and {right}: the bottom of a V": "斜率为 {left} 和 {right}，正是 V 形的底",

  // Cone.ts
  "points x y, a comma between two": "各点 x y，点间用逗号",
  polyline: "折线",
  "two to seven points, x and y from −3 to 3, each at least 1 to the right of the one before":
    "2 到 7 个点，x 和 y 从 −3 到 3，每个点至少在前一点右侧 1 处",
  "smallest K": "最小的 K",
  "No K works: at x = {x} chords get steeper without limit, so the cone stays as it was.":
    "任何 K 都不行：在 x = {x} 处，弦可以无止境地变陡，所以锥保持原样。",
  "The smallest K that works on [−3, 3] is {K}.": "在 [−3, 3] 上，可行的最小 K 为 {K}。",
  "The smallest K that works on [−3, 3] is {K}; the cone takes the next of its slopes, {shown}.":
    "在 [−3, 3] 上，可行的最小 K 为 {K}；锥取稍大一档的斜率 {shown}。",

  // ConePlot.ts
  "the point under the cone: drag it along the curve": "锥所在的点：可沿曲线拖动",
  "curve and cone": "曲线与锥",
  "cone from": "锥的下沿",
  "cone to": "锥的上沿",
  outside: "锥外",
  "steepest chord ■–■: {slope}": "最陡的弦 ■–■：{slope}",
  "chord ■–■: {slope}, shorter: → {limit}": "弦 ■–■：{slope}，更短时：→ {limit}",
  "a point of your polyline: drag it": "你的折线上的一点：可以拖动",
  "{f} and the double cone of slope {K} at x = {at}: the curve leaves it; on [−3, 3] {works}":
    "{f}，以及 x = {at} 处斜率为 {K} 的双锥：曲线越出了锥；在 [−3, 3] 上，{works}",
  "{f} and the double cone of slope {K} at x = {at}: the curve stays inside; on [−3, 3] {works}":
    "{f}，以及 x = {at} 处斜率为 {K} 的双锥：曲线没有越出锥；在 [−3, 3] 上，{works}",
  "no K works": "任何 K 都不行",
  "the smallest K that works is {K}": "可行的最小 K 为 {K}",

  // ConeReadout.ts
  "and in all others of this slope": "也没有越出此斜率的其他锥",
  "but leaves others of this slope": "但越出了此斜率的其他锥",
  "the curve, in this cone": "曲线与此锥",
  "✗ leaves it": "✗ 越出",
  "✓ stays inside": "✓ 没有越出",
  "smallest K on [−3, 3]": "[−3, 3] 上的最小 K",
  "∞: no K works": "∞：任何 K 都不行",
  "on [−30, 30]: {K}": "在 [−30, 30] 上：{K}",
  "steepest chord": "最陡的弦",
  differentiable: "可微",
  "not at x = {places}": "在 x = {places} 处不可微",
  everywhere: "处处可微",
  "slope at the dot: {slope}": "圆点处的斜率：{slope}",
  "x = {from} to {to}": "x = {from} 到 {to}",
  "slope {slope}": "斜率 {slope}",
  "just left of x = {x}": "紧靠 x = {x} 左侧",
  "just right of x = {x}": "紧靠 x = {x} 右侧",
  "of length {chords}": "弦长 {chords}",

  // coneCurves.ts
  "a step, −1 to 1": "阶跃（−1 到 1）",
  "your own polyline": "你自己的折线",

  // math/parsePoints.ts
  "{found} points where {low} to {high} are expected": "应有 {low} 到 {high} 个点，实有 {found} 个",
  "“{words}” is not two numbers": "“{words}”不是两个数",
  "point {next} is not at least {apart} to the right of point {point}":
    "第 {next} 个点应在第 {point} 个点右侧至少 {apart} 处",
  "“{word}” is no number from {low} to {high}": "“{word}”不是从 {low} 到 {high} 的数",

  // wassersteinKnobs.ts
  "where the generator’s line stands": "生成器的线所在的位置",
  "separation of the means": "均值的间距",
  "how far the generator is from the data": "生成器离数据有多远",
  "slope K": "斜率 K",
  "the steepest slope allowed": "允许的最陡斜率",
  "the cone stands at x": "锥所在的 x",
  "or drag the dot along the curve": "也可以沿曲线拖动圆点",
  "how steep the cone is": "锥有多陡"
};
