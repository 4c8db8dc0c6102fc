/** Page 2: drawn critics, the microscope, penalties, layers, leashes. */
export const critics = {
  // drawnCritic/DrawnCriticDrawing.ts
  critic: "评论家",
  "f, drawn": "所画的 f",
  "too steep to the next": "到下一结点是否太陡",
  "too steep": "太陡",
  "largest below, slopes up to {K}": "f 之下的最大函数，斜率至多 {K}",
  "on the leash": "加约束后",
  "drawn f": "所画的 f",
  "A critic f drawn between the densities P and Q: its steepest slope is {steepest}, so it keeps the leash of slope {K}; its gap is {gap}.":
    "在密度 P 与 Q 之间画出的评论家 f：最陡斜率为 {steepest}，满足斜率不超过 {K} 的约束；差距为 {gap}。",
  "A critic f drawn between the densities P and Q: its steepest slope is {steepest}, so it is too steep for the leash of slope {K}; its gap is {gap}.":
    "在密度 P 与 Q 之间画出的评论家 f：最陡斜率为 {steepest}，太陡，违反斜率不超过 {K} 的约束；差距为 {gap}。",
  "The largest function below it that keeps the leash has the gap {gap}, where {bound} is the most that any can have.":
    "位于其下、满足约束的最大函数，差距为 {gap}；满足约束的函数，差距至多为 {bound}。",

  // drawnCritic/GapBar.ts
  "gap on the leash: {gap}": "加约束后的差距：{gap}",
  "on the leash: {gap}": "加约束后：{gap}",
  "✗ drawn f: {gap}, too steep to count": "✗ 所画的 f：{gap}，太陡，不算数",

  // drawnCritic/cursor.ts
  "the critic f at the cursor: up and down change it, left and right move along x":
    "光标处的评论家 f：上下方向键改变其值，左右方向键沿 x 移动",
  "f = {y} at x = {x}": "x = {x} 处 f = {y}",

  // drawnCritic/drawnState.ts
  "two humps, apart": "分开的两个峰",
  "two bumps around one": "两峰夹一峰",
  "flat, and two bumps": "平顶与双峰",
  "leash: slope K": "约束：斜率上限 K",
  "the steepest slope that a critic may have": "评论家的斜率最陡可以到多少",

  // DrawnCritic.ts
  "P and Q": "P 和 Q",
  "leash it": "加上约束",
  "show the best critic": "显示最优评论家",

  // DrawnCriticReadout.ts
  "gap of the drawn f": "所画的 f 的差距",
  "✓ counts: f keeps the leash": "✓ 算数：f 满足约束",
  "✗ doesn’t count: f is too steep": "✗ 不算数：f 太陡",
  "gap on the leash": "加约束后的差距",
  "below 0: Q gets the higher marks": "小于 0：Q 的评分更高",
  "{share} of K · W₁": "K · W₁ 的 {share}",
  "bound K · W₁": "上界 K · W₁",
  "steepest slope of f": "f 的最陡斜率",
  "✓ at most K = {K}": "✓ 不超过 K = {K}",
  "✗ more than K = {K}": "✗ 超过 K = {K}",

  // microscope/MicroscopeReadout.ts
  "{ratio} × the steepest found": "找到的最陡斜率的 {ratio} 倍",
  "slope from A to B": "从 A 到 B 的斜率",
  "A and B are the same point": "A 与 B 是同一点",
  "steepest found": "找到的最陡斜率",
  "at ({x}, {y})": "位于 ({x}, {y})",
  "certified bound, Π σ(W)": "有保证的上界 Π σ(W)",
  "none, with BatchNorm": "用批归一化时没有",
  "no slope can be ruled out": "任何斜率都无法排除",
  "gap of f, E_P f − E_Q f": "f 的差距 E_P f − E_Q f",
  "at most bound × W₁ = {limit}": "至多为上界 × W₁ = {limit}",

  // microscope/SlopeHistoryPlot.ts
  "slopes over the steps": "各步的斜率",
  "steepest slope found": "找到的最陡斜率",
  "certified bound": "有保证的上界",
  "slope (log axis)": "斜率（对数轴）",
  bound: "上界",
  "bound: ∞": "上界：∞",
  "Steepest slope found and certified bound over the steps: nothing measured yet":
    "各步找到的最陡斜率与有保证的上界：尚未测量",
  "Steepest slope found and certified bound over {steps} steps, on a logarithmic axis: {steepest} and {bound} in the end":
    "{steps} 步中找到的最陡斜率与有保证的上界，对数轴：最后分别为 {steepest} 和 {bound}",

  // microscope/SurfacePlot.ts
  steepest: "最陡处",
  "○ Q, generator": "○ Q（生成器）",
  "● P, data": "● P（数据）",
  "point {name}, moved by the arrow keys": "点 {name}，用方向键移动",
  "{name} at {x}, {y}": "{name} 位于 {x}, {y}",
  "The critic is being trained; A at {A}, B at {B}": "正在训练评论家；A 位于 {A}，B 位于 {B}",
  "Surface of the critic over the points of P and Q; steepest slope found {slope} at {place}; A at {A}, B at {B}":
    "评论家在 P 与 Q 各点上方的曲面；找到的最陡斜率为 {slope}，位于 {place}；A 位于 {A}，B 位于 {B}",

  // microscope/knobs.ts
  "Every weight is kept between −c and c": "每个权重都保持在 −c 与 c 之间",
  "Weight of the gradient penalty": "梯度惩罚的系数",
  "Hidden layers of 32 units each": "隐藏层的数目，每层 32 个单元",

  // microscope/microscopeStatus.ts
  "{leash} + BatchNorm, {depth} hidden layers, seed {seed}": "{leash} + 批归一化，{depth} 个隐藏层，随机种子 {seed}",
  "{leash}, {depth} hidden layers, seed {seed}": "{leash}，{depth} 个隐藏层，随机种子 {seed}",
  "training a new critic, up to {steps} steps · {who}": "正在训练新的评论家，至多 {steps} 步 · {who}",
  "step {step} of {all} · {who} · {pace}": "第 {step} 步，共 {all} 步 · {who} · {pace}",
  "no leash": "无约束",

  // SlopeMicroscope.ts
  "your two points": "你的两个点",
  point: "点",

  // penalty/legend.ts
  "2 and more": "2 及以上",
  "norm 1": "范数为 1",

  // PenaltyPlot.ts
  "the batch": "这一批",
  pair: "对",
  "its norm": "梯度范数",
  "pulled to": "拉向",
  "{norm} to {content}": "从 {norm} 到 {content}",
  "{n} pairs of a real and a generated point, a point x̂ between each, and the critic’s gradient norm there; {rule}: {ways}":
    "{n} 对真实点与生成点，每一对之间的点 x̂，以及评论家在该处的梯度范数；{rule}。范数：{ways}",

  // PenaltyReadout.ts
  "{name}, drawn": "{name}（图中所画）",
  "two-sided penalty": "双侧惩罚",
  "0 if each norm is 1": "每个范数都是 1 时为 0",
  "one-sided penalty": "单侧惩罚",
  "0 if no norm is above 1": "没有范数大于 1 时为 0",
  "that norm is {norm}; 0 if it is 1": "这一个范数为 {norm}；等于 1 时惩罚为 0",
  "mean norm": "范数的平均值",
  "the rule drawn pulls it to {norm}": "图中的规则把它拉向 {norm}",
  "norms above 1": "大于 1 的范数",
  "{count} of {all}": "{all} 个中有 {count} 个",
  "root mean square of the norms": "范数的均方根",
  "the mistake wants 1/√{n} = {norm}": "错误的写法要的是 1/√{n} = {norm}",

  // penaltyRules.ts
  "two-sided ✓": "双侧 ✓",
  "two-sided ✓: each tip to its circle": "双侧 ✓：每个箭尖拉向自己的圆",
  "one-sided ✓": "单侧 ✓",
  "one-sided ✓: only tips outside": "单侧 ✓：只拉圆外的箭尖",
  "one norm for the batch ✗": "整批取一个范数 ✗",
  "one norm ✗: all scaled alike": "一个范数 ✗：全部按同一比例缩放",
  "scale of the critic": "评论家的倍率",
  "multiplies f, and so each gradient": "f 乘以这个数，每个梯度也就乘以这个数",

  // LayersPlot.ts
  "gradient by a layer’s output (log axis)": "对各层输出的梯度（对数轴）",
  "hidden layer; 0 is the input": "隐藏层；0 为输入",
  "gradient of the score": "评分的梯度",
  layer: "层",
  "{run}: {last} at the last layer, {input} at the input": "{run}：最后一层 {last}，输入处 {input}",
  "Gradient of the score by each layer of a deep critic, on a logarithmic axis. {runs}":
    "评分对深层评论家各层的梯度，对数轴。{runs}",

  // LayersReadout.ts
  "× {from} a layer": "每层 × {from}",
  "× {from} to {to} a layer": "每层 × {from} 至 {to}",
  explodes: "爆炸",
  vanishes: "消失",
  "keeps its size": "保持原有的大小",

  // layerLooks.ts
  "clipping, c = {c}": "裁剪，c = {c}",

  // CriticPlot.ts
  "level at {value}: P and Q are the same": "恒为 {value}：P 与 Q 相同",
  "{atP} at P’s middle, x = {xP}, and {atQ} at Q’s, x = {xQ}":
    "在 P 的中心 x = {xP} 处为 {atP}，在 Q 的中心 x = {xQ} 处为 {atQ}",
  "best discriminator D": "最优判别器 D",
  "The best discriminator D(x) = p/(p + q): {ends}": "最优判别器 D(x) = p/(p + q)：{ends}",
  "best critic f of slope K": "斜率为 K 的最优评论家 f",
  "The best critic f of slope at most {K}: {ends}": "斜率至多为 {K} 的最优评论家 f：{ends}",
  "best discriminator and best critic": "最优判别器与最优评论家",

  // CriticReadout.ts
  "slope of D at Q’s mean": "D 在 Q 的均值处的斜率",
  "log(1 − D): {loss}; −log D: {other}": "log(1 − D)：{loss}；−log D：{other}",
  "slope of f there": "f 在该处的斜率",
  "at most K = {K} in size": "绝对值至多为 K = {K}",
  "gap of f": "f 的差距",
  "gap of D, as a critic": "把 D 当作评论家时的差距",
  "at most 1": "至多为 1",

  // BestDiscriminators.ts
  "cross-entropy: D* = p/(p + q)": "交叉熵：D* = p/(p + q)",
  "hinge: the sign of p − q": "合页损失：p − q 的符号",
  "Wasserstein: the best f of slope 1": "Wasserstein：斜率为 1 的最优 f",
  anything: "任意值",
  "The best discriminator along x by {loss}; from {low} to {high}; {atP} at P’s mean, {atQ} at Q’s":
    "沿 x 的最优判别器（{loss}）：从 {low} 到 {high}；P 的均值处：{atP}，Q 的均值处：{atQ}",
  "best discriminators": "最优判别器",

  // SampleLossPlot.ts
  "t, what D says there": "t，即 D 在该处的输出",
  "the logit of D, or the output of a hinge D or a critic, at one sample":
    "单个样本处 D 的 logit；对合页损失是 D 的输出，对 Wasserstein 损失是评论家的输出",
  "the generator’s, at a fake": "生成器的（在假样本处）",
  "D’s, at a real sample": "D 的（在真实样本处）",
  "−t, hinge and W₁": "−t，合页与 W₁",
  "−t, Wasserstein": "−t，Wasserstein",
  "the generator’s loss at a fake": "生成器在假样本处的损失",
  "D’s loss at a real sample": "D 在真实样本处的损失",
  "{loss} {value}": "{loss} 为 {value}",
  "{what}, against t; at t = {t}: {losses}": "{what}随 t 的变化；t = {t} 时：{losses}",
  "t: surely fake ← 0 → surely real": "t：认定为假 ← 0 → 认定为真",
  "its pull, −d loss/dt": "拉力，即 −d 损失/dt",
  "the pull of {loss}": "{loss}的拉力",
  "pull of {loss}": "{loss} 的拉力",

  // SampleLossReadout.ts
  "D, if t is its logit": "D（若 t 是 D 的 logit）",
  "½ at t = 0": "t = 0 时为 ½",
  "loss {value}": "损失 {value}",

  // LossesReadout.ts
  "value of the game at D*": "D* 处博弈的值",
  "cross-entropy of D*, mean of its halves": "D* 的交叉熵（两半的平均）",
  "the generator’s −log D* meanwhile": "此时生成器的 −log D*",
  "at least ln 2 = {ln2}": "至少为 ln 2 = {ln2}",
  "hinge loss at its best D": "合页损失（在其最优 D 处）",
  "Wasserstein loss at its best f": "Wasserstein 损失（在其最优 f 处）",
  "cross-entropy of a dead D, ½ everywhere": "失灵的 D（处处输出 ½）的交叉熵",
  "its −log D: {loss}; ln 2 for every pair": "其 −log D：{loss}；对任何一对分布都是 ln 2"

  // train/critic/critic.worker.ts

  // train/layers/closeUp.ts
};
