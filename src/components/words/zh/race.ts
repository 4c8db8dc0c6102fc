/** Page 1: the race of critics, its meters and tables; coverage, packing, two modes. */
export const race = {
  // race/DrawingPad.ts
  clear: "清除",
  "No point yet: press in the square, or move the cursor with the arrow keys and press Space.":
    "还没有点：请在方框中按下，或用方向键移动光标，再按空格键。",
  "{count} points, and no more fit: undo or clear some.": "{count} 个点，已经放满：请用「撤销」或「清除」去掉一些。",
  "{count} point of at most {most}.": "{count} 个点，最多 {most} 个。",
  "{count} points of at most {most}.": "{count} 个点，最多 {most} 个。",

  // race/EventList.ts
  "A loss counts once it has lasted {steps} steps, and so does a return; an × in a picture is one reading without a sample. A fair share: each has at least a quarter of what it is due.":
    "丢失要持续 {steps} 步才算数，找回也一样；图中的 × 只表示某一次读数没有样本。应得的份额：每个至少得到应得数量的四分之一。",
  "Nothing has happened yet.": "还没有发生任何事情。",
  "step {step}: {words}": "第 {step} 步：{words}",

  // race/FrameSlider.ts
  "step shown": "所示步数",

  // race/MeterList.ts
  "{some} of {all}": "{some} / {all}",

  // race/MeterPlot.ts, race/meterWords.ts
  "nothing measured here": "这里没有读数",
  "{title}: nothing measured here": "{title}：这里没有读数",
  "in the end {readings}": "最后：{readings}",
  "a perfect generator {reading}": "完美的生成器：{reading}",
  "at step {step}, where you look, {readings}": "你所看的第 {step} 步：{readings}",

  // race/PadDrawing.ts
  "Draw here: each point becomes a mode.": "在这里画：每个点成为一个模式。",
  "cursor at {x}, {y}; arrow keys move it, Space puts a point": "光标位于 ({x}, {y})；方向键移动光标，空格键放一个点",
  "drawing pad with {count} point": "画板，上有 {count} 个点",
  "drawing pad with {count} points": "画板，上有 {count} 个点",

  // race/RaceButtons.ts
  "Reset (same weights)": "重置（初始权重不变）",
  "Play the recording": "播放录像",

  // race/RaceControls.ts
  "learning rate": "学习率",
  "Draw at least one point to train on, in the square under the settings.":
    "请在设置下方的方框里至少画一个点，供训练使用。",

  // race/RaceGrid.ts
  "Stopped: {reason}.": "已停止：{reason}。",

  // race/RacePicture.ts
  "{name}: nothing yet": "{name}：还没有内容",
  "{gone} of {all} outside": "{all} 个中有 {gone} 个在图外",
  "{name} at step {step}: {covered} of {all} covered, {good} of the samples good":
    "{name}，第 {step} 步：覆盖 {covered} 个（共 {all} 个），好样本占 {good}",

  // race/meters.ts
  "modes covered": "覆盖的模式数",
  covered: "覆盖",
  "Modes with at least one high-quality sample of 2,500": "2,500 个样本中，至少分得一个高质量样本的模式数",
  "high-quality samples (%)": "高质量样本（%）",
  good: "好样本",
  "Share of 2,500 samples within three standard deviations of their nearest mode":
    "2,500 个样本中，与最近的模式相距不超过三倍标准差的比例",
  "exact W₁, 128 points each": "精确的 W₁，各 128 个点",
  "Exact earth mover’s distance of 128 real and 128 generated points":
    "128 个真实点与 128 个生成点之间精确的推土机距离",
  "critic’s own estimate": "评论家自己的估计",
  estimate: "估计",
  "The critic’s mean score of the same real points less that of the generated ones":
    "评论家对同样这些真实点的平均分，减去对生成点的平均分",
  "steepest slope found (log axis)": "找到的最陡斜率（对数轴）",
  "slope ≥": "斜率 ≥",
  "The longest gradient of the score at 512 points; the steepest slope is at least this":
    "512 个点处评分的最大梯度；最陡的斜率至少是这个数",
  "certified bound (log axis)": "有保证的上界（对数轴）",
  "slope ≤": "斜率 ≤",
  "Product of the layers’ exact spectral norms; the steepest slope is at most this":
    "各层精确谱范数的乘积；最陡的斜率至多是这个数",
  "time per step (ms)": "每步用时（ms）",
  "ms a step": "每步毫秒数",
  "Mean time of a step in its worker, with all four at work": "四者同时运行时，一步在其工作线程中的平均用时",

  // race/partWords.ts
  "{n} mode": "{n} 个模式",
  "{n} modes": "{n} 个模式",
  "{some} of {all} modes": "总共 {all} 个模式中的 {some} 个",
  "mode {number}": "模式 {number}",
  "modes {numbers} and {last}": "模式 {numbers} 和 {last}",
  "{method} keeps losing and finding modes": "{method} 反复丢失又找回模式",
  "without a sample: mode {numbers}": "没有样本的模式：{numbers}",
  "good samples of each mode": "各模式的好样本数",
  "{n} stretch": "{n} 段",
  "{n} stretches": "{n} 段",
  "{some} of {all} stretches": "总共 {all} 段中的 {some} 段",
  "stretch {number}": "第 {number} 段",
  "stretches {numbers} and {last}": "第 {numbers} 和 {last} 段",
  "{method} keeps losing and finding stretches": "{method} 反复丢失又找回各段",
  "without a sample: stretch {numbers}": "没有样本的段：{numbers}",
  "good samples of each stretch": "各段的好样本数",
  "{n} place": "{n} 个位置",
  "{n} places": "{n} 个位置",
  "{some} of {all} places": "总共 {all} 个位置中的 {some} 个",
  "place {number}": "位置 {number}",
  "places {numbers} and {last}": "位置 {numbers} 和 {last}",
  "{method} keeps losing and finding places": "{method} 反复丢失又找回各个位置",
  "without a sample: place {numbers}": "没有样本的位置：{numbers}",
  "good samples of each place": "各位置的好样本数",

  // race/raceEvents.ts
  "{name} lost {parts}": "{name} 丢失了{parts}",
  "{name} has {parts} back": "{name} 找回了{parts}",
  "{name} has a fair share of all {parts}": "{name} 在全部 {parts}上都有了应得的份额",
  "{name} has 90 % good samples for the first time": "{name} 的好样本首次达到 90%",

  // race/raceKnobs.ts
  "uneven ring": "不均匀的圆环",
  "your own points": "你自己画的点",
  "{width} units": "{width} 个单元",

  // race/raceStatus.ts
  "{target}, seed {seed}, learning rate {rate}, width {width}":
    "{target}，随机种子 {seed}，学习率 {rate}，宽度 {width}",
  "A recording, step {step} of {all}: {settings}. Train runs it here.":
    "录像，第 {step} 步，共 {all} 步：{settings}。按下「训练」，就会在这里实际运行。",
  "Train runs your settings: {yours}. What you see until then is the recording, step {step} of {all}: {settings}.":
    "按下「训练」，就会用你的设置运行：{yours}。在此之前，你看到的是录像，第 {step} 步，共 {all} 步：{settings}。",
  "New data: press Train. · {settings}": "数据已更换，请按「训练」 · {settings}",
  "New settings: press Train. · {settings}": "设置已改变，请按「训练」 · {settings}",
  "starting four workers · {settings}": "正在启动四个工作线程 · {settings}",
  "step {step} of {all} · {settings} · {pace}": "第 {step} 步，共 {all} 步 · {settings} · {pace}",
  "{rate} steps/s each": "各自每秒 {rate} 步",
  "in lockstep": "齐步前进",
  "finished; a later stop goes on": "已完成；调大停止步数，就会继续",
  failed: "已中止",

  // race/referenceSentence.ts
  "A perfect generator reads: {parts} covered, {good} good, W₁ {mean} on average and between {low} and {high} in nine of ten readings, since two samples of 128 points never agree.":
    "完美的生成器读数为：覆盖 {parts}，好样本 {good}，W₁ 平均 {mean}，十次读数中有九次在 {low} 与 {high} 之间，因为两组各 128 个点的样本从不完全一致。",

  // RacePanel.ts
  "All four methods have stopped; Train starts them again from the same weights.":
    "四种方法都已停止；按「训练」，从相同的初始权重重新开始。",

  // race.worker.ts

  // RaceTable.ts
  "{data}: modes of {parts}": "{data}：模式数（共 {parts} 个）",
  "{data}: high quality, %": "{data}：高质量样本（%）",
  "{data}: W₁": "{data}：W₁",
  ring: "圆环",
  grid: "网格",
  "four methods on two targets": "四种方法，两种数据",
  method: "方法",
  "a perfect generator": "完美的生成器",
  "WGAN, clipped": "WGAN（裁剪）",
  "{method}, packs of {pack}": "{method}，每包 {pack} 个样本",

  // MeterStrip.ts
  "high-quality samples": "高质量样本",
  "share of the busiest mode": "样本最多的模式所占份额",
  "exact W₁ of a mini-batch": "一批样本的精确 W₁",
  "one mode": "单个模式",
  "{mean} ({low} to {high})": "{mean}（{low} 到 {high}）",
  "{title}, of reference generators, 5 % to 95 % in brackets: {readings}":
    "{title}，各参照生成器的读数（括号内为 5%～95%）：{readings}",

  // StudyTable.ts
  "learning rates D, G": "学习率 D、G",
  "modes at the end, seeds {seeds}": "最后的模式数，随机种子 {seeds}",
  "fewest on the way": "最少（途中）",
  "{each} of {modes}": "{each}（共 {modes} 个）",
  "runs with several seeds": "多个随机种子的训练",

  // CoveragePlots.ts
  "stretches covered": "覆盖的段数",
  "all {modes}": "总数 {modes}",
  "perfect {share}": "完美 {share}",

  // CoverageReadout.ts
  "perfect: {share}, but for chance": "完美：{share}，随机波动除外",
  "perfect: each mode {share}, but for chance": "完美：每个模式 {share}，随机波动除外",
  "perfect: each stretch {share}, but for chance": "完美：每段 {share}，随机波动除外",
  "perfect: {value}": "完美：{value}",
  "can’t tell: {value}": "分不出真假：{value}",
  "not trained": "未训练",
  "no step yet": "还没有走过一步",
  "in the busiest mode": "样本最多的模式所占份额",
  "in the busiest stretch": "样本最多的一段所占份额",

  // criticWords.ts
  "plain discriminator": "普通判别器",
  "spectral norm, slope at most {slope}": "谱归一化，斜率不超过 {slope}",

  // packing/PackingDrawing.ts
  collapsed: "坍塌",
  "least of any": "任意生成器的最小值",
  "most of any": "任意生成器的最大值",
  "packs of {m}, {name}": "每包 {m} 个样本，{name}",
  "answer of the best D": "最优的 D 的回答",
  "share of the real packs": "占真实包的份额",
  "share of the generated packs": "占生成包的份额",
  "total variation of the packs": "包的全变差距离",
  "JSD of the packs, nats": "包的 JSD（nat）",
  weights: "各模式的权重",
  outcome: "结果",
  "packs of {m}: {share} of the real ones are never made by a generator that keeps {kept} of {modes} modes. {measure} to the data for m = 1 to {most}: {collapsed}; of the other generator, {label}: {other}":
    "每包 {m} 个样本：真实包中有 {share}，是只保留 {modes} 个模式中 {kept} 个的生成器从不生成的。m = 1 到 {most} 时与数据的距离（{measure}）：{collapsed}；另一个生成器（{label}）：{other}",

  // packing/drawDistances.ts
  "{name}, m = {m}: {value}": "{name}，m = {m}：{value}",
  "both, {other} too": "坍塌、{other}：两者重合",
  "ln 2: disjoint": "ln 2：互不相交",
  "samples in a pack, m": "每包样本数 m",

  // packing/drawPacks.ts
  "D answers {answer}: {real} of real packs, {fake} of generated ones":
    "D 回答 {answer}：占真实包的 {real}，占生成包的 {fake}",
  "D = 1: {share} of real packs": "D = 1：真实包的 {share}",
  "D = 0: {share} of fakes": "D = 0：生成包的 {share}",
  "no pack is certain": "没有哪种包能断定真假",
  out: "外",
  "D*: fake 0": "D*：假 0",
  "1 real": "1 真",

  // packing/packingKnobs.ts
  "modes the collapsed one keeps": "坍塌的生成器保留的模式数",
  "it draws these perfectly, and the others never": "这些模式画得完美，其余的从来不画",
  "how many samples D sees at once": "D 一次看到多少个样本",
  "uneven weights": "各模式的权重不均匀",
  uneven: "不均匀",
  "mass outside": "质量在外",
  "total variation": "全变差距离",
  "JSD, in nats": "JSD（nat）",

  // Packing.ts
  "the other one": "另一个生成器",
  "equal at m = 1 in": "m = 1 时相等的距离",

  // PackingReadout.ts
  "{measure}, {generator}": "{measure}，{generator}",
  "D is right about {share}": "D 判对的比例约为 {share}",
  "m = 1: {value} nats": "m = 1：{value} nat",
  "real packs the collapsed one never makes": "坍塌的生成器从不生成的真实包",
  "collapsed is further by": "坍塌的与另一个的距离之比",
  "at m = 1: × 1": "m = 1 时：× 1",
  "inputs of D": "D 的输入",
  "the price of a pack": "打包的代价",

  // twoModes/AnswerPlot.ts
  "D along x: {left} at the left mode, {right} at the right one, from {least} to {most} on {samples} samples of the generator. Arrows: the slope of log D at each.":
    "D 沿 x：左边的模式处为 {left}，右边的模式处为 {right}；在生成器的 {samples} 个样本处，从 {least} 到 {most}。箭头：各样本处 log D 的斜率。",
  "D(x), best against Q": "D(x)，针对 Q 最优",
  "D(x), best against what it has seen": "D(x)，针对它见过的生成器最优",
  "→ slope of log D": "→ log D 的斜率",
  "D along x": "D 沿 x",
  "samples of the generator": "生成器的样本",
  sample: "样本",
  "slope of log D": "log D 的斜率",

  // twoModes/LandscapePlot.ts
  "the bump": "峰",
  "bump {number}": "第 {number} 个峰",
  "loss of G with {bump} at x, D waiting (nats)": "G 的损失：{bump}位于 x，D 等待（nat）",
  "JSD with {bump} at x (% of ln 2)": "JSD：{bump}位于 x（以 ln 2 为 100%）",
  "{title}: {mine} where it stands, at {at}; from {least} to {most} along the line.":
    "{title}：现在位于 {at}，为 {mine}；沿这条线，从 {least} 到 {most}。",
  "best response": "最优反应",
  "what a move brings": "移动的结果",

  // twoModes/MassPlot.ts
  "seen by D": "D 所见",
  "G’s Q": "G 的 Q",
  "x = {x}, both bumps": "x = {x}（两个峰都在此）",
  "x = {first} (share {rest}) and {second} (share {share})": "x = {first}（份额 {rest}）和 {second}（份额 {share}）",
  "The data are two modes at {left} and {right}; the generator’s mass stands at {places}, in bumps of standard deviation {width}.":
    "数据是位于 {left} 和 {right} 的两个模式；生成器的质量位于 {places}，峰的标准差为 {width}。",

  // twoModes/RoundsLog.ts
  "No rounds yet. Press “play the best response”, then “let D answer”, and again.":
    "还没有回合。先按「采取最优反应」，再按「让 D 应答」，如此反复。",

  // twoModes/twoModesKnobs.ts
  "one bump": "单峰",
  "answers at once": "立即应答",
  "waits for its turn": "等待轮到自己",
  "where the generator’s first bump stands": "生成器的第一个峰位于哪里",
  "second place": "第二个位置",
  "where its second bump stands": "生成器的第二个峰位于哪里",
  "second bump’s share": "第二个峰的份额",
  "how much of the generator’s mass is in its second bump": "生成器的质量有多少在第二个峰里",
  "width of a bump": "峰的宽度",
  "standard deviation of the generator’s bumps; the data’s is {width}": "生成器各峰的标准差；数据的标准差是 {width}",
  "modes at ±a, a": "a（模式位于 ±a）",
  "where the data’s two modes stand": "数据的两个模式位于哪里",

  // twoModes/twoModesWords.ts
  "below 0.001": "不到 0.001",
  "{share} of ln 2": "ln 2 的 {share}",
  "D has not answered yet. You pay {loss} while it waits, and {answered} once it has answered.":
    "D 还没有应答。D 等待时，你付出 {loss}；一旦应答，你就付出 {answered}。",
  "✓ Solved: D says ½ everywhere, JSD is 0, and no move pays.":
    "✓ 已解决：D 处处回答 ½，JSD 为 0，怎么走都占不到便宜。",
  "D waits: your move. With bumps of this width, all mass at x = {best} would pay least.":
    "D 在等待：轮到你走。峰取这个宽度时，把全部质量放在 x = {best} 处，付出最少。",
  "At rest, and not solved: log D is level at all of G’s samples, so nothing pulls them anywhere, while JSD is still {js}.":
    "静止，但没有解决：log D 在 G 的所有样本处都是平的，没有什么力拉动样本，而 JSD 仍为 {js}。",
  "Not at rest: log D slopes at G’s samples and pulls them along the arrows. JSD is still {js}.":
    "尚未静止：log D 在 G 的样本处有斜率，沿箭头拉动样本。JSD 仍为 {js}。",
  "You moved to {places}: paid {loss} while D waited, then {answered}. JSD {js}.":
    "你移到 {places}：D 等待时付出 {loss}，之后付出 {answered}。JSD 为 {js}。",

  // TwoModeGame.ts
  "play the best response": "采取最优反应",
  "D waits, and all mass goes where it pays least": "D 等待，全部质量移到付出最少的地方",
  "let D answer": "让 D 应答",
  "D becomes the best against Q": "D 变为针对 Q 的最优判别器",
  "show the solution": "显示解答",
  rounds: "回合",
  round: "回合",
  "the generator’s mass at": "生成器的质量位于",
  "JSD, nat": "JSD（nat）",
  "loss of G, D having answered": "D 应答后 G 的损失",

  // TwoModeReadout.ts
  "score V(D, G), this D": "分数 V(D, G)，当前的 D",
  "{value} nats": "{value} nat",
  "best D: 2 JSD − 2 ln 2 = {value}": "最优的 D：2 JSD − 2 ln 2 = {value}",
  "{js}; one of two modes, far apart: ¾ ln(4/3) = {one}": "{js}；两个模式相距很远、只占其一：¾ ln(4/3) = {one}",
  "G’s loss −E log D, this D": "G 的损失 −E log D，当前的 D",
  "when D has answered: {answered}; solved: ln 2 = {solved}": "D 应答后：{answered}；已解决：ln 2 = {solved}",
  "slope of log D on G’s samples": "G 的样本处 log D 的斜率",
  "root mean square, per unit of x; 0: at rest": "均方根，每单位 x；0：静止",
  "Q’s mass left · right of 0": "Q 在 0 左侧 · 右侧的质量",
  "data: 50.0 % · 50.0 %": "数据：50.0% · 50.0%"
};
