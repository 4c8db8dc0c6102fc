/** For the lecturer, a figure each: what to ask, what to try, the usual misunderstanding. Shown on N in lecture mode. */
export const notes: Readonly<Record<string, string>> = {
  // Mode collapse
  "fig-ring":
    "Ask what happens to the number of covered modes while quality rises, then drag the slider through the three moments named in the text. Switch on D’s surface and ask why nothing pulls the samples towards an empty mode. Many think that a collapsed generator has stopped learning; here its samples keep improving.",
  "fig-race":
    "Have the room bet on which critic covers most modes, and on which has the finest samples: they are not the same. Let the recording run to its end, then compare the critic’s own estimate with the exact W₁. One seed is an anecdote; the table below the figure has ten.",
  "fig-two-modes":
    "Let somebody play the generator against a D that answers at once, then against one that waits, and count what the hops win. Ask where the generator should go when D is level. The usual slip is to call the best response a bug: it is the right answer to the wrong order of min and max.",
  "fig-dirac":
    "Ask whether smaller steps would make the spiral close; try it, and look at the growth per step. Then compare playing in turns with R1. Students often expect every penalty on the slope to bring the point to rest, and only one here does.",
  "fig-packing":
    "Show packs of one and ask which generator is the collapsed one; nobody can tell. Go to pairs and let them count the cells that went dark. A larger pack shows the difference, and nothing else about the generator has changed.",
  "fig-slope":
    "Ask what a bound of 1 on D’s slope says about the samples before you show the picture. It says how fast D may change, and nothing about where the generator goes. Whoever says that SN cures collapse should be asked for this plot.",
  // Distances and slopes
  "fig-pair":
    "Take the boxes, apart, and ask which of the four numbers will move as you drag one away. Then the box in a box, and ask which KL is infinite. The usual confusion is between KL’s two directions: which density’s zeros are forgiven?",
  "fig-sign":
    "Give half a minute to pick a formula by its sign alone, then change the pair in the figure before and look again. Ask what training with the wrong one would do. It is easy to trust print: the wrong formula stands in the article that this notebook retells.",
  "fig-piles":
    "Let the room fill the frames against the counter, then ask for a second plan of the same cost. Lift a pile only after someone has claimed that the plan is unique. The distance is unique; the plan need not be.",
  "fig-clouds":
    "Ask for two crossing arrows that cannot be made cheaper by swapping their ends; there are none. Slide the clouds half way and ask what this mixture is not: not half of each. Many expect a cross-fade.",
  "fig-sweep":
    "Hide the curves with a hand and ask for the slope of JSD at distance 6. Then read it. Say clearly that JSD is not small there: it is large and flat, and flat is what starves the generator.",
  "fig-lines":
    "Ask by how much JSD falls when the line comes from 1 to 0.05, and take a vote before you move it. All but W₁ jump at 0 only. The jump is no accident of this picture: two thin sets hardly ever overlap.",
  "fig-critic":
    "Ask where the best discriminator is steep, and whether that is where the samples are. Switch to the critic and point at the slope under Q. The common slip is to look at the height of D, when the generator feels its slope.",
  "fig-drawn":
    "Let someone draw the steepest cliff they can and read the gap: larger than W₁, and worthless. Put the leash on and try to beat the bound. The gap of a critic is a distance only with its slope beside it.",
  "fig-cone":
    "Ask which of x², |x| and √|x| are 1-Lipschitz before showing any. Move the apex until the curve leaves the cone. Smooth and Lipschitz are two things: one of these is smooth and fails, another has a corner and passes.",
  "fig-layers":
    "Ask what happens to 0.9 and to 1.1 after twelve layers, then show the clipped critics. Compare the three leashes at the first layer. Clipping doesn’t choose one fate: the size of the clip decides between vanishing and exploding.",
  "fig-penalty":
    "Switch between one norm for each sample and one for the whole batch, and ask which arrow’s length the penalty speaks of. Find the batch for which both agree. The slip is a missing axis in a line of code, and it trains all the same.",
  "fig-microscope":
    "Ask whether a steeper place than the one found may exist, and what would rule it out. Switch on BatchNorm and look for the bound. Found is a lower bound, certified an upper one; they need not meet.",
  "fig-losses":
    "Put D near 0 on a fake and ask which of the three losses still pulls. Move it to 1. Saturation is about the slope of the loss in the logit, not about its value.",
  "fig-best":
    "Ask which distance each loss measures when D is at its best, then push the piles apart and see which go flat. Hinge is the one to dwell on: it is TV in disguise, and still trains well. So “which distance” is not the whole story of a loss.",
  // The spectral norm
  "fig-stretch":
    "Ask for the direction that is stretched most, and let someone turn the arrow to it. Then take the matrix with zero eigenvalues and ask for its norm. Eigenvalues speak of directions that keep their line; stretching needs none.",
  "fig-power":
    "Have them predict how many rounds one per cent takes, then step. Move the ratio σ₂/σ₁ near 1 and predict again. The estimate comes from below: dividing by it leaves a norm a little above 1, never below.",
  "fig-tracking":
    "Ask whether one round a step can be enough, and what is carried over. Redraw u in each step and look at the same curve. It is the memory in u that makes one round enough, together with a slow W.",
  "fig-gradient":
    "Ask for the angle between W and the gradient, then drag W and see that it stays right. Take σ for a constant and let it descend. A right angle has a price: each step makes W a little longer.",
  "fig-convolution":
    "Ask whether the reshaped kernel’s norm is the layer’s, then show the ratio. Find weights that reach the limit of ⌈k/s⌉. Most code normalises the reshaped kernel, and so promises less than it seems to.",
  "fig-certificate":
    "Multiply the factors with the room, then switch BatchNorm on and ask for its factor. There is none that holds for all data. A certificate is only as good as its weakest part, and the leaky ReLU isn’t it.",
  "fig-leashes":
    "Ask which leash leaves most directions alive, and why clipping should end with two. Compare the seeds before you believe a curve. A small norm and a narrow spectrum are two things, though both are called regular.",
  "fig-cost":
    "Ask how many times dearer an exact SVD is at the largest size, then measure on the machine in the room. Read the exponents, not the milliseconds. One iteration is two products of a matrix and a vector; that is the whole price.",
  // Training
  "fig-training":
    "Ask what both losses will read when the digits are good, move the slider, and compare. Start a run at size small and leave it running while you talk. Both losses at ln 2 mean that D can’t tell, which a weak D can’t either.",
  "fig-latent":
    "Ask what lies half way between two samples before you walk there. Compare the straight way with the one along the sphere, and look at the length of z. A smooth walk is no proof against memorising, but a jump would be suspicious.",
  "fig-meters":
    "Cover the names and ask which row is the perfect generator’s: chance moves even that one. Ask which meter a generator of one perfect digit would please, and which one noise would. No number alone is a verdict, and none has a meaning without its reference.",
  "fig-plan":
    "Ask which of the two networks costs more, and which kind of dispatch is most frequent: the answers differ. Pick the widest bar and name its layer. Many small dispatches cost time that no arithmetic explains.",
  "fig-exchange":
    "Train for a minute, take the weights to PyTorch, and load them there with the script in the zip. Ask what else a run needs to go on exactly: Adam’s memory, u and v, the order of the data. Weights alone are not a checkpoint.",
  "fig-recipes":
    "Cover the pictures and let the room rank the runs by their losses alone; then uncover them. Ask what would have been said with one seed of each. The certified recipe wins here, in this time and at this size: that is all that nine runs can say."
};
