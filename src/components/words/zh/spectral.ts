/** Page 3. */
export const spectral = {
  // CostPanel.ts
  "one core of {machine}": "{machine} 的一个核",
  // view/Stretch.ts
  shear: "剪切",
  rotation: "旋转",
  "zero eigenvalues": "特征值为零",
  "nearly equal σ": "σ 几乎相等",
  "rank one": "秩一",
  "into space": "映入空间",
  "direction of h": "h 的方向",
  "angle of h to the horizontal axis": "h 与横轴的夹角",
  "Vᵀ, then Σ, then U": "先 Vᵀ，再 Σ，最后 U",
  "how much of W = UΣVᵀ is done": "W = UΣVᵀ 做到了哪一步",
  "seen from": "观察角度",
  "turns space about its upright axis": "让空间绕竖直轴转动",
  "W, rows end at ;": "W，行尾用 ;",
  "two or three rows of two numbers from −2 to 2": "两行或三行，每行两个数，从 −2 到 2",

  // view/StretchPlot.ts
  "before: every h of length 1": "变换前：长度为 1 的所有 h",
  "every h of length 1": "长度为 1 的所有 h",
  "kept {number}": "方向不变 {number}",
  "before, {number}": "变换前，分量 {number}",
  "after, {number}": "变换后，分量 {number}",
  vector: "向量",
  "length after": "变换后的长度",
  "vectors, and what W makes of them": "各向量，以及 W 把它们变成什么",
  "vectors, after {stage} of W’s three steps": "各向量，W 的三步做完 {stage} 步之后",
  "nothing done yet": "尚未变换",
  "after: what W makes of them": "变换后：W 的结果",
  "what W makes of it": "W 的结果",
  "turned by Vᵀ": "由 Vᵀ 旋转",
  "then stretched by Σ": "再由 Σ 伸缩",
  "then turned by U": "再由 U 旋转",
  "output {number}": "输出 {number}",
  "{name}, a column of W: drag it": "{name}，W 的一列：可以拖动",
  "{rows} and {row}": "{rows}；{row}",
  "the matrix with rows {rows} turns the unit circle into an ellipse with half axes {longest} and {shortest}; the chosen h becomes {length} long":
    "各行为 {rows} 的矩阵，把单位圆变成半轴长为 {longest} 和 {shortest} 的椭圆；所选的 h 变换后长度为 {length}",
  "{whole}; shown after {stage} of its three steps": "{whole}；图中是三步做完 {stage} 步时的样子",

  // view/StretchReadout.ts
  "stretch of h, ‖Wh‖/‖h‖": "h 的拉伸 ‖Wh‖/‖h‖",
  "between σ₂ and σ₁": "介于 σ₂ 与 σ₁ 之间",
  "longest, σ₁": "最长 σ₁",
  "in every direction": "各个方向都一样",
  "the spectral norm": "即谱范数",
  "shortest, σ₂": "最短 σ₂",
  "eigenvalues of W": "W 的特征值",
  "W is not square": "W 不是方阵",
  "in size never above σ₁": "模绝不超过 σ₁",

  // view/PowerDiagram.ts, view/powerDiagram
  number: "序号",
  "exact {vector}": "精确的 {vector}",
  "column {j}": "第 {j} 列",
  "no v yet: only u is given": "还没有 v：只给定了 u",
  "{name}: {count} numbers, one a column": "{name}：{count} 个数，每列一个",
  "{name}: {count} numbers, one a column; bars ÷ σ₁": "{name}：{count} 个数，每列一个；条形 ÷ σ₁",
  "{name}: {count} number,": "{name}：{count} 个数，",
  "{name}: {count} numbers,": "{name}：{count} 个数，",
  "one a row": "每行一个",
  "bars ÷ σ₁": "条形 ÷ σ₁",
  "{name}, number {number}: {value}; exact {letter} {exact}":
    "{name} 的第 {number} 个数：{value}；精确的 {letter}：{exact}",
  "{some}, … {count} numbers": "{some}, … 共 {count} 个数",
  "{matrix}; {when}, {vectors}": "{matrix}；{when}，{vectors}",
  "W has the rows {rows}": "W 的各行为 {rows}",
  "W is {rows} × {columns}": "W 为 {rows} × {columns}",
  "after {round} iterations": "迭代 {round} 次之后",
  "after {round} iterations and {parts} of four parts of the next":
    "迭代 {round} 次，并做完下一次四个部分中的 {parts} 个之后",
  "{name} is {value}": "{name} 为 {value}",
  "{name} is {value} and {other}": "{name} 为 {value}，{other}",

  // view/PowerErrorPlot.ts
  "tan of u’s angle to u₁": "u 与 u₁ 夹角的正切",
  "error of σ̂, 1 − σ̂/σ₁": "σ̂ 的误差 1 − σ̂/σ₁",
  "your prediction": "你的预测",
  "theory: at most this": "理论：至多如此",
  "power iteration": "幂迭代",
  "estimate σ̂": "估计值 σ̂",
  "σ̂: theory": "σ̂：理论上界",
  "u: theory": "u：理论上界",
  "iteration k": "迭代次数 k",
  "log scale": "对数刻度",
  "below 10⁻¹⁴: only rounding": "10⁻¹⁴ 以下：只剩舍入误差",
  "below rounding": "低于舍入误差",
  "k = {k}: {name} {value}": "k = {k}，{name}：{value}",
  "both errors against {count} iterations, on a log axis; after {k}: tangent of the angle of u {tangent}":
    "两种误差在 {count} 次迭代中的变化，对数轴；{k} 次之后：u 的夹角的正切 {tangent}",
  "{angle}, error of the estimate {error}": "{angle}，估计值的误差 {error}",

  // view/PowerFormulas.ts
  "u, at the start": "起始的 u",
  "‖Wv‖ = {length}, and no v of length 1 gets more than σ₁ = {sigma}":
    "‖Wv‖ = {length}，而任何长度为 1 的 v 得到的都不超过 σ₁ = {sigma}",
  "ε, since the length is below ε = 10⁻¹²": "ε，因为长度小于 ε = 10⁻¹²",
  "{some} + … {count} terms": "{some} + … 共 {count} 项",

  // view/PowerPredictor.ts
  "× {factor} a round": "每轮 × {factor}",
  "the power of r = σ₂/σ₁ that you expect it to shrink by in each round": "你预计每轮会乘上 r = σ₂/σ₁ 的几次方",
  "tan of u’s angle": "u 的夹角的正切",
  "error of σ̂": "σ̂ 的误差",
  "reveal theory": "揭晓理论",
  "predict the slopes first": "先预测斜率",
  "You said {angle} for the tangent and {error} for the error of σ̂: right.":
    "你的预测是：正切 {angle}，σ̂ 的误差 {error}。答对了。",
  "You said {angle} for the tangent and {error} for the error of σ̂; theory says r² and r⁴. The text below says why.":
    "你的预测是：正切 {angle}，σ̂ 的误差 {error}；理论给出的是 r² 和 r⁴。原因见下文。",

  // view/PowerReadout.ts
  "tends to × {name} = {factor} a round": "趋于每轮 × {name} = {factor}",
  "none yet": "尚无",
  "exact σ₁: {sigma}": "精确的 σ₁：{sigma}",
  "error 1 − σ̂/σ₁": "误差 1 − σ̂/σ₁",
  "angle of u to u₁": "u 与 u₁ 的夹角",
  "none: u = 0": "无：u = 0",
  "norm of W/σ̂": "W/σ̂ 的范数",
  "never below 1": "绝不小于 1",
  "how fast? yours to predict": "有多快？由你来预测",
  "{factor} last round": "上一轮 {factor}",
  "none: σ₁ = 0": "无：σ₁ = 0",
  "none: σ̂ = 0": "无：σ̂ = 0",

  // view/PowerTraps.ts
  "u at a right angle": "u 成直角",
  "a layer of zeros": "全零的层",
  "a good start": "好的起点",

  // view/spectralNormKnobs.ts
  iteration: "迭代次数",
  "travels to any round of this run, and to its four parts": "移到这次运行的任意一轮，以及一轮的四个部分",
  "how close the second singular value is to the first": "第二个奇异值与第一个有多接近",
  "random, {shape}": "随机，{shape}",
  "4 × 6 zeros": "4 × 6，全为零",
  "typed by you": "自己输入",
  "trained layer 1, 16 × 16": "训练过的第 1 层，16 × 16",
  "trained layer 2, 32 × 256": "训练过的第 2 层，32 × 256",
  "trained layer 3, 1 × 512": "训练过的第 3 层，1 × 512",
  "your W, rows end at ;": "你的 W，行尾用 ;",
  "for example 0 2; 0 0": "例如 0 2; 0 0",
  anywhere: "任意",
  "close to u₁, as training leaves it": "靠近 u₁，如同训练留下的",
  "at a right angle to u₁": "与 u₁ 成直角",
  "learning rate: size of a step": "学习率：步长",
  "change of an entry in one step, relative to a typical entry": "一步中元素的变化，以典型元素为基准",
  "travels to any recorded step": "移到录下的任意一步",

  // view/controls/Stepper.ts
  "one iteration": "一次迭代",
  ten: "十次",
  "one back": "退一次",
  "to the start": "回到开头",
  "next: {part}": "下一部分：{part}",
  pause: "暂停",

  // view/controls/MatrixField.ts, view/controls/ParsedField.ts
  matrix: "矩阵",

  // math/parseMatrix.ts
  "“{word}” is no number from −{largest} to {largest}": "“{word}”不是从 −{largest} 到 {largest} 的数",
  "no rows: expected {range}": "一行也没有：应有 {range} 行",
  "{n} row: expected {range}": "{n} 行：应有 {range} 行",
  "{n} rows: expected {range}": "{n} 行：应有 {range} 行",
  "{n} column: expected {range}": "{n} 列：应有 {range} 列",
  "{n} columns: expected {range}": "{n} 列：应有 {range} 列",
  "row {row} has {n} entry, row 1 has {width}": "第 {row} 行有 {n} 个元素，第 1 行有 {width} 个",
  "row {row} has {n} entries, row 1 has {width}": "第 {row} 行有 {n} 个元素，第 1 行有 {width} 个",

  // view/DriftPlot.ts, view/TrackingPlot.ts
  "mean norm of W/σ̂": "W/σ̂ 的平均范数",
  "size of a step (log scale)": "步长（对数刻度）",
  "5 % wrong from {threshold} on": "从 {threshold} 起误差达 5%",
  "u drawn anew ✗": "重新抽取 u ✗",
  "u kept ✓": "沿用 u ✓",
  "step of {size}: {norm}": "步长 {size}：{norm}",
  "size of a step": "步长",
  "u kept": "沿用 u",
  "u drawn anew": "重新抽取 u",
  "at steps of {size}: {kept} with u kept, {redrawn} with u drawn anew":
    "步长 {size} 时：沿用 u 为 {kept}，重新抽取 u 为 {redrawn}",
  "mean norm of W/σ̂ against the size of a step": "W/σ̂ 的平均范数随步长的变化",
  "chosen, {point}": "所选的{point}",
  "u kept is five per cent wrong from steps of {threshold} on": "步长从 {threshold} 起，沿用的 u 误差达百分之五",
  exact: "精确值",

  // view/TrackingReadout.ts
  "mean of steps {first} to {last}; seed 1; exact: 1": "第 {first} 至 {last} 步的平均值；随机种子 1；精确值：1",
  "norm of W/σ̂, u kept": "W/σ̂ 的范数，沿用 u",
  "norm of W/σ̂, u drawn anew": "W/σ̂ 的范数，重新抽取 u",

  // view/SigmaGradient.ts
  "target t₁": "目标 t₁",
  "target t₂": "目标 t₂",
  "learning rate of the two descents": "两种下降的学习率",
  "a function of W ✓": "W 的函数 ✓",
  "a constant ✗": "常数 ✗",
  "σ in the gradient is": "梯度中的 σ 是",
  "W = 0 has no σ to divide by, so W stays where it was.": "W = 0 时没有可作除数的 σ，所以 W 留在原处。",

  // view/SigmaGradientReadout.ts
  "σ = {sigma}, loss {loss}": "σ = {sigma}，损失 {loss}",
  "σ of W": "W 的 σ",
  "after {steps} steps, through σ": "{steps} 步之后，穿过 σ",
  "after {steps} steps, σ constant": "{steps} 步之后，σ 为常数",
  "stopped at step {step}: σ < 0.001": "停在第 {step} 步：σ < 0.001",

  // view/sigmaGradient/SigmaGradientDrawing.ts
  "the gradient at W": "W 处的梯度",
  "{steps} steps of descent": "{steps} 步下降",
  "σ taken for a constant ✗": "把 σ 当作常数 ✗",
  "through σ ✓": "穿过 σ ✓",
  "through σ": "穿过 σ 的一项",
  "points and the gradient": "各点与梯度",
  descent: "下降",
  "through σ, w₁": "穿过 σ，w₁",
  "through σ, w₂": "穿过 σ，w₂",
  "σ constant, w₁": "σ 为常数，w₁",
  "σ constant, w₂": "σ 为常数，w₂",
  "{path}, out at step {step}": "{path}，第 {step} 步出界",
  "W at {W}, target at {T}; G/σ is {constant}, the gradient {gradient}, its product with W {along}; after {steps} steps descent is at {end}, with σ taken for a constant at {wrongEnd} after {wrongSteps}":
    "W 在 {W}，目标在 {T}；G/σ 为 {constant}，梯度为 {gradient}，梯度与 W 的内积为 {along}；下降 {steps} 步之后到达 {end}，把 σ 当作常数则在 {wrongSteps} 步之后到达 {wrongEnd}",

  // view/ConvolutionPlot.ts
  norms: "各种范数",
  norm: "范数",
  "stretch of waves": "波的拉伸",
  "periods down, across": "周期数，纵、横",
  factor: "倍数",
  "reshaped kernel: what is divided by": "重塑后的卷积核：作除数",
  "convolution, no padding": "卷积，不加填充",
  "convolution, images that wrap around": "卷积，周期边界",
  "⌈k/s⌉ · reshaped: never more": "⌈k/s⌉ · 重塑后的：绝不会更大",
  "stretch of waves, by frequency": "各频率的波的拉伸",
  "{down}, {across} periods: × {stretch}": "纵 {down}、横 {across} 个周期：× {stretch}",
  "periods over the output, down and across": "输出上的周期数，纵向与横向",
  "a {side} × {side} convolution with stride {stride}, {inputs} to {outputs} channels: reshaped norm {reshaped}, true norm {plain} without padding and {wrapped} with images that wrap around, bound {bound}; a map shows the stretch at each frequency":
    "{side} × {side} 的卷积，步幅 {stride}，{inputs} 到 {outputs} 个通道：重塑后的范数 {reshaped}，真正的范数在不加填充时为 {plain}，取周期边界时为 {wrapped}，上界 {bound}；另有一图显示每个频率的拉伸",

  // view/ConvolutionReadout.ts
  measuring: "测量中",
  "reshaped norm": "重塑后的范数",
  "1 after spectral normalisation": "谱归一化之后为 1",
  "true / reshaped, no padding": "真正的 / 重塑后的，不加填充",
  "power iteration, 100 rounds": "幂迭代，100 轮",
  "true / reshaped, wrapped": "真正的 / 重塑后的，周期边界",
  "exact: an SVD for each frequency": "精确：每个频率一次 SVD",
  "bound ⌈k/s⌉": "上界 ⌈k/s⌉",
  "for any weights": "对任何权重都成立",

  // view/ConvolutionView.ts
  "The measurement ended: {fault}. Choose a kernel to start anew.": "测量中止：{fault}。选择一个卷积核即可重新开始。",
  "One small SVD for each frequency …": "每个频率做一次小型 SVD……",

  // view/convolutionChoices.ts
  "random, 4 × 4, stride 2, 1 → 16 channels": "随机，4 × 4，步幅 2，1 → 16 个通道",
  "all equal, 3 × 3, stride 1": "全部相等，3 × 3，步幅 1",
  "all equal, 4 × 4, stride 2": "全部相等，4 × 4，步幅 2",
  "random, 3 × 3, stride 1, 64 → 64": "随机，3 × 3，步幅 1，64 → 64",
  "random, 4 × 4, stride 2, 64 → 64": "随机，4 × 4，步幅 2，64 → 64",
  "trained layer 1, 1 → 16": "训练过的第 1 层，1 → 16",
  "trained layer 2, 16 → 32": "训练过的第 2 层，16 → 32",
  "trained layer 3, 32 → 1": "训练过的第 3 层，32 → 1",

  // view/Certificate.ts
  "their product: no certificate": "乘积：没有保证",
  "their product: Lip(D) is at most": "乘积：Lip(D) 至多为",
  "part, weights divided by σ": "部分，权重已除以 σ",
  "factor at most": "因子至多为",
  "parts and their factors": "各部分及其因子",
  "convolution {kernel} × {kernel}, stride {stride}": "卷积 {kernel} × {kernel}，步幅 {stride}",
  "convolution {kernel} × {kernel}, stride {stride}, sees a single patch":
    "卷积 {kernel} × {kernel}，步幅 {stride}，只看一个图像块",
  "residual block: 1 + {inside}": "残差块：1 + {inside}",
  "sum over {side} × {side} pixels: √{count}": "对 {side} × {side} 个像素求和：√{count}",
  "dense layer": "全连接层",
  "BatchNorm: γ / std, unbounded": "批归一化：γ / std，无上界",

  // view/certificateChoices.ts
  "this notebook’s": "本笔记的",
  "the paper’s, for CIFAR-10": "论文的，用于 CIFAR-10",
  "4 residual blocks, dense": "4 个残差块，全连接",
  "4 residual blocks, 3 × 3, and a sum": "4 个残差块，3 × 3，再求和",

  // view/leashLooks.ts, view/LeashTable.ts
  "spectral normalisation": "谱归一化",
  "how the runs ended, with several seeds": "各次训练的结局，多个随机种子",
  "stable rank": "稳定秩",
  "σᵢ ≥ σ₁/10, of {width}": "σᵢ ≥ σ₁/10，共 {width} 个",
  "modes covered, of {modes}": "覆盖的模式，共 {modes} 个",

  // view/SpectraPlot.ts
  "index i, largest first": "序号 i，从大到小",
  "σᵢ²/σ₁² of the middle layer": "中间层的 σᵢ²/σ₁²",
  "σᵢ²/σ₁² at step {step}": "第 {step} 步的 σᵢ²/σ₁²",
  "stable rank over the steps": "各步的稳定秩",
  "all three at step 0": "三者在第 0 步",
  "i = {i}: {numbers}": "i = {i}：{numbers}",
  "{leash}: stable rank {rank}, {count} of {all} singular values are at least a tenth of the largest":
    "{leash}：稳定秩 {rank}，{all} 个奇异值中有 {count} 个不小于最大值的十分之一",
  "squared singular values of the middle layer against their index, at step {step}":
    "中间层奇异值的平方随序号的变化，第 {step} 步",

  // view/SpectraReadout.ts
  "{leash}: stable rank": "{leash}：稳定秩",
  "{count} of {all} σᵢ are at least σ₁/10; σ₁ = {sigma}, {bound}":
    "{all} 个 σᵢ 中有 {count} 个不小于 σ₁/10；σ₁ = {sigma}，{bound}",
  "1 if σ̂ is exact": "若 σ̂ 精确则为 1",
  "at most {formula} = {bound}": "至多为 {formula} = {bound}",

  // view/CostPanel.ts
  "Measure on this machine": "在本机测量",
  recorded: "预先录制",
  "The measurement ended: {fault}. What was measured is kept; the button starts anew.":
    "测量中止：{fault}。已测得的结果予以保留；按下按钮即可重新开始。",

  // view/CostPlot.ts
  "exact SVD": "精确 SVD",
  "one power iteration": "一次幂迭代",
  "size n of an n × n matrix, log scale": "n × n 矩阵的大小 n，对数刻度",
  "time, log scale": "用时，对数刻度",
  "n = {n}: {name} {time}": "n = {n}：{name} {time}",
  "grows like n": "增长 ∝ n",
  "time against the size n of an n × n matrix, both on log scales": "用时随 n × n 矩阵大小 n 的变化，两轴均为对数刻度",
  "{axes}; nothing is measured yet": "{axes}；尚未测量",
  "{axes}; at n = {n}: exact SVD {svd}, one power iteration {iteration}, a ratio of {ratio}":
    "{axes}；n = {n} 时：精确 SVD {svd}，一次幂迭代 {iteration}，两者之比 {ratio}",
  "{times}; the SVD grows like n to the {svd}, the iteration like n to the {once}":
    "{times}；SVD 按 n 的 {svd} 次方增长，迭代按 n 的 {once} 次方增长",

  // view/CostReadout.ts
  "theory: {theory}": "理论：{theory}",
  "theory: {theory}; needs {count} sizes from {from} on": "理论：{theory}；需要从 {from} 起的 {count} 种大小",
  "exponent, exact SVD": "指数，精确 SVD",
  "exponent, one iteration": "指数，一次迭代",
  "SVD ÷ one iteration": "SVD ÷ 一次迭代",
  "SVD ÷ one iteration at {size}": "SVD ÷ 一次迭代，{size}",
  "theory: grows like n": "理论：与 n 成正比",
  "σ̂ ÷ σ₁ after it": "一次之后的 σ̂ ÷ σ₁",
  "σ̂ ÷ σ₁ after it at {size}": "一次之后的 σ̂ ÷ σ₁，{size}",
  "exact: 100 %": "精确值：100%",

  // view/CostTable.ts
  ratio: "比值",
  "σ̂ after one": "一次之后的 σ̂",
  "The numbers": "具体数值",
  "cost of the spectral norm by size": "各种大小下谱范数的代价",

  // view/costStatus.ts
  "measured on this machine up to {size}": "本机已测到 {size}",
  "nothing measured": "没有测量结果",
  "{measured} · finished": "{measured} · 已完成",
  "{measured} · stopped": "{measured} · 已停止",
  "measuring {size}, size {number} of {count}": "正在测量 {size}，第 {number} 种大小，共 {count} 种",
  "{now} · about {time}": "{now} · 大约 {time}",

  // spectral-norm.md
  "u starts": "u 的起点",
  kernel: "卷积核"
};
