/** Page 1: the ring and its close-up, Dirac’s game, two modes, packing, coverage. */
export const figures1 = {
  // closeUp/KnobControls.ts
  "More settings": "更多设置",

  // closeUp/LayerSwitches.ts
  "layers of the drawing": "图中的各层",

  // closeUp/layers.ts
  "▦ D’s surface": "▦ D 的曲面",
  surface: "曲面",
  "What D says of every place: orange fake, purple real": "D 对每一处的判断：橙色为假，紫色为真",
  "# G’s grid": "# G 的网格",
  manifold: "网格",
  "A grid of noise as the generator maps it; darker is denser": "噪声的网格经生成器映射后的样子；颜色越深，样本越密",
  "→ pull on samples": "→ 样本受到的拉力",
  pulls: "拉力",
  "−∂L_G/∂x, the way in which each sample should go": "−∂L_G/∂x，即每个样本应当移动的方向",
  "● real points": "● 真实点",
  "Points of the data": "数据中的点",
  "○ generated points": "○ 生成点",
  "Points that the generator draws": "生成器画出的点",

  // closeUp/LayeredPlot.ts
  "grid: z₁ and z₂; the other {rest} numbers of z are 0": "网格：z₁ 和 z₂；z 的其余 {rest} 个数为 0",
  "at x₁": "位置 x₁",
  "at x₂": "位置 x₂",
  "high-quality samples of each part of the data": "数据各部分的高质量样本数",
  mode: "模式",
  stretch: "段",
  "share of the data": "占数据的份额",
  "longest move {length}, drawn longer": "最长的移动 {length}（图中已放长）",
  "longest pull {length}": "最大的拉力 {length}",
  "{gone} of {all} points outside": "{all} 个点中有 {gone} 个在图外",
  "Layers: {layers}": "图层：{layers}",
  "Data and samples in the plane, target {target}.": "平面上的数据（{target}）与样本。",
  "{covered} of {modes} modes covered; of {samples} samples, high-quality ones at each: {each}.":
    "{modes} 个模式中覆盖了 {covered} 个；{samples} 个样本中，各模式的高质量样本数：{each}。",

  // closeUp/PathDiagram.ts
  "Data path from noise z through G and D to the losses; lit in stage {stage} of 9: {lit}":
    "从噪声 z 经 G 和 D 到损失的数据通路；第 {stage} 阶段（共 9 个阶段）点亮的是：{lit}",
  "the pair that is followed": "所跟踪的一对",

  // closeUp/SlowMotion.ts
  "One step in slow motion; right and left arrow keys go through its nine stages":
    "慢动作中的一步；用左右方向键依次查看九个阶段",
  "Next step": "下一步",
  "Making a step …": "正在走一步……",
  "Step {step}, stage {stage} of {stages}: {title}": "第 {step} 步，第 {stage} 阶段（共 {stages} 个阶段）：{title}",

  // closeUp/TrainButtons.ts
  "Train D": "训练 D",
  "Train G": "训练 G",
  "D learns to tell, while G stays as it is": "D 学习分辨真假，G 保持不变",
  "G learns to pass for real, while D stays as it is": "G 学习以假乱真，D 保持不变",
  "Slow motion": "慢动作",
  "One step in nine stages, with its numbers": "分九个阶段展示一步，连同其中的数值",
  Rewind: "回到开头",
  "Back to step 0 and the same initial weights": "回到第 0 步，初始权重不变",
  "Other initial weights, other data": "换一组初始权重，换一批数据",
  "Leave slow motion": "退出慢动作",

  // closeUp/drawPlaces.ts
  missed: "漏掉",

  // closeUp/drawSurface.ts
  "D(x), probability of real": "D(x)，为真的概率",
  "D(x), logit": "D(x)，logit",

  // closeUp/knobs.ts
  data: "数据",
  "The distribution that the generator is to copy": "生成器要复制的分布",
  "ring of 8": "8 个模式的圆环",
  "grid of 25": "25 个模式的网格",
  "uneven modes": "不均匀的模式",
  "two moons": "双月",
  "swiss roll": "瑞士卷",
  "What holds the discriminator’s slope back": "用什么约束判别器的斜率",
  plain: "普通",
  "weights clipped": "权重裁剪",
  "largest slope of the logit": "logit 的最大斜率",
  "The logit is multiplied by this, so its slope is at most this": "logit 乘以这个数，所以其斜率至多是这个数",
  "Every weight of the discriminator is kept between −c and c": "判别器的每个权重都保持在 −c 与 c 之间",
  "Weight of the gradient penalty in the discriminator’s loss": "梯度惩罚在判别器损失中的系数",
  "What both players minimise; the generator’s is the non-saturating one":
    "两个玩家各自最小化的量；生成器用的是非饱和损失",
  "D’s learning rate": "D 的学习率",
  "How far an update of the discriminator goes": "判别器的一次更新走多远",
  "G’s learning rate": "G 的学习率",
  "× D’s": "× D 的学习率",
  "How many times larger the generator’s learning rate is than the discriminator’s": "生成器的学习率是判别器的多少倍",
  optimiser: "优化器",
  "How a gradient becomes an update; plain descent needs a larger rate":
    "梯度怎样变成更新；普通的梯度下降需要更大的学习率",
  "gradient descent": "梯度下降",
  "Real samples in each update, and as many generated ones": "每次更新所用的真实样本数；生成样本也用这么多",
  "updates of D a step": "每步 D 的更新次数",
  "Updates of the discriminator before the generator’s": "生成器更新之前，判别器更新几次",
  "updates of G a step": "每步 G 的更新次数",
  "Updates of the generator after the discriminator’s": "判别器更新之后，生成器更新几次",
  width: "宽度",
  units: "个单元",
  "Units in each hidden layer of both networks": "两个网络每个隐藏层的单元数",
  "Hidden layers of both networks": "两个网络的隐藏层数",
  "noise z": "噪声 z",
  dimensions: "维",
  "Numbers of noise that the generator starts from": "生成器所用的噪声含多少个数",

  // closeUp/lossWords.ts
  "logit {logit}, so {name} = 1/(1 + e^{power}) = {value}":
    "logit 为 {logit}，所以 {name} = 1/(1 + e^{power}) = {value}",
  " nats": " nat",

  // closeUp/pathParts.ts
  "the generator’s samples": "生成器的样本",
  "the discriminator’s verdict": "判别器的判断",
  "update of D": "D 的更新",
  "fresh noise": "新的噪声",
  "the pull on the samples": "样本受到的拉力",
  "update of G": "G 的更新",

  // closeUp/recorded.ts
  "{critic}, learning rate {rate} for both, seed {seed}": "{critic}，双方的学习率均为 {rate}，随机种子 {seed}",
  "{critic}, learning rate {rate} for D, {lead}× that for G, seed {seed}":
    "{critic}，D 的学习率为 {rate}，G 的是其 {lead} 倍，随机种子 {seed}",

  // closeUp/runControl.ts
  "The run is at step {step}, where it is to stop: raise “stop at step”, or rewind.":
    "训练已到第 {step} 步，也就是设定的停止之处：请调大「停止步数」，或按「回到开头」。",
  "The same initial weights again, at step 0.": "回到第 0 步，初始权重与先前相同。",

  // closeUp/scene.ts
  "{name} at {place}": "{name} 位于 {place}",
  "an arrow for each pull": "每个拉力各有一支箭头",
  "an arrow for each move": "每次移动各有一支箭头",
  "Slow motion, stage {stage} of {stages}, {title}: {shown}; the one you follow: {own}.":
    "慢动作，第 {stage} 阶段，共 {stages} 个阶段，{title}：{shown}；你所跟踪的：{own}。",
  "Slow motion, stage {stage} of {stages}, {title}: {shown}.":
    "慢动作，第 {stage} 阶段，共 {stages} 个阶段，{title}：{shown}。",
  "no point yet": "还没有点",
  "{generated} generated points and {real} real points of the batch": "这一批的 {generated} 个生成点和 {real} 个真实点",
  "{generated} generated points of the batch": "这一批的 {generated} 个生成点",

  // closeUp/stageWords.ts
  "{batch} vectors of {z} numbers are drawn from N(0, 1). The one you follow is z = {noise}.":
    "从 N(0, 1) 抽取 {batch} 个向量，每个含 {z} 个数。你所跟踪的是 z = {noise}。",
  "G makes a point of each: G(z) = {point}. None of them depends on a real point; G has never seen one.":
    "G 把每个向量变成一个点：G(z) = {point}。没有哪一个依赖于真实点；G 从未见过真实点。",
  "A real point, x = {x}: {real}. The generated one: {fake}.": "真实点 x = {x}：{real}。生成点：{fake}。",
  "With this loss D’s value is no probability.": "采用这种损失时，D 的值不是概率。",
  "L_D = {formula} = {own} for this pair; averaged over {pairs} pairs: {loss}, of which the penalty is {penalty}.":
    "就这一对而言，L_D = {formula} = {own}；{pairs} 对的平均值：{loss}，其中惩罚占 {penalty}。",
  "L_D = {formula} = {own} for this pair; averaged over {pairs} pairs: {loss}.":
    "就这一对而言，L_D = {formula} = {own}；{pairs} 对的平均值：{loss}。",
  "The gradient of L_D by D’s {weights} weights has length {length}.":
    "L_D 对 D 的 {weights} 个权重的梯度，长度为 {length}。",
  "{mover} moves them by {moved} in all, and the loss of the same batch falls from {before} to {after}.":
    "权重总共移动 {moved}（{mover}），同一批的损失从 {before} 降到 {after}。",
  "{mover} moves them by {moved} in all, and the loss of the same batch rises from {before} to {after}.":
    "权重总共移动 {moved}（{mover}），同一批的损失从 {before} 升到 {after}。",
  "Now it is G’s turn, with {batch} new vectors; no real point is needed. You follow z = {noise}.":
    "现在轮到 G，用 {batch} 个新的向量；不需要真实点。你所跟踪的是 z = {noise}。",
  "G(z) = {point}, {verdict}. L_G = {formula} = {own} for this sample; averaged: {loss}.":
    "G(z) = {point}，{verdict}。就这个样本而言，L_G = {formula} = {own}；平均值：{loss}。",
  "The gradient runs back through D to the samples: −∂L_G/∂G(z) = {pull} pulls yours to where D’s value rises.":
    "梯度经 D 反向传播到样本：−∂L_G/∂G(z) = {pull} 把你所跟踪的样本拉向 D 的值上升的方向。",
  "D itself stays as it is.": "D 本身保持不变。",
  "From there it runs back through G to its {weights} weights (length {length}), which {mover} moves by {moved}.":
    "梯度再经 G 反向传播到 G 的 {weights} 个权重（梯度长度为 {length}），这些权重随之移动 {moved}（{mover}）。",
  "The same z now gives {now} instead of {before}; L_G goes from {loss} to {lossAfter}.":
    "同一个 z 现在给出 {now}，而不再是 {before}；L_G 从 {loss} 变为 {lossAfter}。",
  "Gradient descent": "梯度下降",
  "The other {rest} of {who}’s {updates} updates follow, unshown.":
    "{who} 的 {updates} 次更新中，其余 {rest} 次接着进行，不再展示。",

  // CloseUp.ts
  "↺ starts new networks at step 0; everything else applies to those that run.":
    "改动带 ↺ 的设置，就换上新的网络，从第 0 步开始；其余设置都作用于正在训练的网络。",
  "New networks for another choice of {label}, at step 0.": "「{label}」已更改，换上新的网络，从第 0 步开始。",
  "recorded step": "录像步数",
  "Initial weights of seed {seed}, at step 0.": "随机种子 {seed} 的初始权重，第 0 步。",
  "A recording: {run}, step {step} of {end}.": "录像：{run}，第 {step} 步，共 {end} 步。",
  "The recording was made with other settings than those above; Train runs yours.":
    "录像所用的设置与上面的不同；按下「训练」，就会用你的设置运行。",
  "The recording has no pull on its samples; it comes with your first step.":
    "录像中没有样本受到的拉力；你走出第一步后就会显示。",

  // math/diracFate.ts
  "comes in": "向内收拢",
  "stays on a ring": "留在环上",
  "keeps orbiting": "绕圈不止",
  "stands still": "静止不动",
  "drifts out": "渐渐漂远",
  "spirals out": "螺旋向外",
  "slides away": "一去不返",

  // dirac/DiracPlaneDrawing.ts
  "all six games from this start": "从这个起点出发的全部六种博弈",
  game: "博弈",
  "what becomes of it": "结局",
  "last θ": "最后的 θ",
  "last ψ": "最后的 ψ",
  "last distance": "最后的距离",
  "path of “{game}”": "「{game}」的路径",
  "distance of the equilibrium": "到均衡的距离",
  "generator θ": "生成器 θ",
  "discriminator ψ, its slope": "判别器 ψ（其斜率）",
  "the start: drag it": "起点：可以拖动",
  start: "起点",
  "{game} {fate}": "{game}（{fate}）",
  "The plane of generator θ and discriminator ψ; the game: {game}, with step size {h}: from distance {start} of the equilibrium to {end} in {steps} steps.":
    "生成器 θ 与判别器 ψ 的平面；博弈：{game}，步长 {h}；走 {steps} 步，到均衡的距离从 {start} 变为 {end}。",
  "All six from this start: {all}.": "六种博弈从这个起点出发：{all}。",

  // dirac/diracKnobs.ts
  "both at once": "双方同时",
  "at once": "同时",
  "in turns, D first": "轮流，D 先走",
  "in turns": "轮流",
  "penalty R1": "R1 惩罚",
  "WGAN, gradient penalty": "WGAN，梯度惩罚",
  "grad. penalty": "梯度惩罚",
  "WGAN, clipping": "WGAN，裁剪",
  clipping: "裁剪",
  "step size h": "步长 h",
  "how far both players go along the arrows in a step": "每一步，两个玩家沿箭头走多远",
  "how many steps are drawn": "画出多少步",
  "start θ": "起点 θ",
  "where the generator starts": "生成器从哪里出发",
  "start ψ": "起点 ψ",
  "the slope with which the discriminator starts": "判别器起始的斜率",
  "weight γ of R1": "R1 的系数 γ",
  "R1 subtracts γψ²/2 from what the discriminator maximises": "R1 从判别器要最大化的量中减去 γψ²/2",
  "weight λ of the penalty": "惩罚的系数 λ",
  "the penalty subtracts λ(|ψ| − 1)²/2 from what the discriminator maximises":
    "惩罚从判别器要最大化的量中减去 λ(|ψ| − 1)²/2",
  "clip |ψ| at c": "裁剪到 |ψ| ≤ c",
  "after each step ψ is put back between −c and c": "每走一步，都把 ψ 放回 −c 与 c 之间",

  // DiracReadout.ts
  "this game, from this start": "这种博弈，从这个起点出发",
  "read off 4,000 steps": "依据 4,000 步判断",
  "distance from the equilibrium": "到均衡的距离",
  "after {steps} steps": "{steps} 步之后",
  "below 0.0001": "不到 0.0001",
  "eigenvalues of the field at (0, 0)": "场在 (0, 0) 处的特征值",
  "growth of the distance, a step": "距离每步乘上的倍数",
  "the field jumps where ψ = 0": "场在 ψ = 0 处跳变",
  "±i/2: a rotation": "±i/2：旋转",
  "exactly 1 for h < 4: a ring, to first order": "h < 4 时恰为 1：一阶近似下是环",
  "±i: a rotation": "±i：旋转",
  "|1 + ih| = {growth}, until c stops it": "|1 + ih| = {growth}，直到被 c 拦住",
  "{formula} = {growth}; more than 1: away": "{formula} = {growth}；大于 1：远离",
  "{formula} = {growth}; less than 1: inwards": "{formula} = {growth}；小于 1：向内",
  "roots of λ² + γλ + ¼": "λ² + γλ + ¼ 的根",

  // RingPlot.ts
  "{gone} of {all} samples are outside the frame": "{all} 个样本中有 {gone} 个在图框之外",
  "high-quality samples of each mode": "各模式的高质量样本数",
  "{covered} of {modes} modes covered; of {samples} samples, high-quality ones at each mode, counterclockwise from the right: {each}":
    "{modes} 个模式中覆盖了 {covered} 个；{samples} 个样本中，各模式的高质量样本数，从右侧起按逆时针：{each}",

  // toyStatus.ts
  "step {step} of {all} · {critic} · {rates} · seed {seed} · {pace}":
    "第 {step} 步，共 {all} 步 · {critic} · {rates} · 随机种子 {seed} · {pace}",
  "equal learning rates": "双方学习率相等",
  "the generator’s rate {lead}×": "生成器的学习率为判别器的 {lead} 倍",
  "only {trained} learns, {rate} steps/s": "只有 {trained} 在学习，每秒 {rate} 步"
};
