#include "ui/explain/setup/LearnerForm.h"

#include "core/trees/BoostedTrees.h"
#include "ui/explain/setup/FormRows.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QSpinBox>

#include <limits>

namespace ui {

LearnerForm::LearnerForm(QWidget* parent)
    : QGroupBox(tr("Learner"), parent), m_learner(new QComboBox), m_trees(new QSpinBox),
      m_depth(new QSpinBox), m_leaf(new QSpinBox), m_split(new QSpinBox),
      m_share(new QDoubleSpinBox), m_alpha(new QDoubleSpinBox), m_rate(new QDoubleSpinBox),
      m_state(new QSpinBox), m_form(formIn(this))
{
    const core::ImportanceOptions options;
    m_learner->addItem(tr("Random forest"), QStringLiteral("forest"));
    if (core::BoostedTrees::available())
        m_learner->addItem(tr("Boosted trees"), QStringLiteral("boosted"));
    limitWidth(m_learner);
    setNumber(m_trees, 1, 100000, options.forest.nEstimators);
    setNumber(m_depth, 0, 1000, options.forest.maxDepth);
    setNumber(m_leaf, 1, 1000000, options.forest.minSamplesLeaf);
    setNumber(m_split, 2, 1000000, options.forest.minSamplesSplit);
    setNumber(m_share, 1.0, 100.0, 100.0 * options.forest.maxFeatures, 5.0, 0);
    m_share->setSuffix(tr(" %"));
    setNumber(m_alpha, 0.0, 1e6, options.forest.ccpAlpha, 0.1, 4);
    setNumber(m_rate, 0.001, 1.0, options.boosted.learningRate, 0.05, 3);
    setNumber(m_state, 0, std::numeric_limits<int>::max(),
              static_cast<int>(options.forest.randomState));
    addFields();
    connect(m_learner, &QComboBox::currentIndexChanged, this, &LearnerForm::tell);
    for (QSpinBox* field : findChildren<QSpinBox*>())
        connect(field, &QSpinBox::valueChanged, this, &LearnerForm::tell);
    for (QDoubleSpinBox* field : findChildren<QDoubleSpinBox*>())
        connect(field, &QDoubleSpinBox::valueChanged, this, &LearnerForm::tell);
    tell();
}

void LearnerForm::addFields()
{
    addField(m_form, m_learner, "explainLearner", tr("&Learner"),
             tr("scikit-learn's random forest, or XGBoost's boosted trees, which take missing "
                "values"));
    addField(m_form, m_trees, "n_estimators", tr("Trees"),
             tr("n_estimators: how many trees are grown"));
    addField(m_form, m_depth, "max_depth", tr("Depth"), tr("max_depth, of a tree at most"));
    addField(m_form, m_leaf, "min_samples_leaf", tr("Leaf, rows"),
             tr("min_samples_leaf, fewest rows in a leaf"));
    addField(m_form, m_split, "min_samples_split", tr("Split, rows"),
             tr("min_samples_split, fewest rows that are split"));
    addField(m_form, m_share, "max_features", tr("Features tried"),
             tr("max_features, share of the features tried per split"));
    addField(m_form, m_alpha, "ccp_alpha", tr("Pruning"),
             tr("ccp_alpha, cost per leaf; 0 does not prune"));
    addField(m_form, m_rate, "learning_rate", tr("Learning rate"),
             tr("learning_rate, share of a tree's answer that is taken"));
    addField(m_form, m_state, "random_state", tr("Random state"),
             tr("random_state of the learner, and of the first split and first folds: the same "
                "number, the same trees"));
}

core::LearnerKind LearnerForm::kind() const
{
    return m_learner->currentIndex() == 0 ? core::LearnerKind::Forest : core::LearnerKind::Boosted;
}

void LearnerForm::tell()
{
    const bool isForest = kind() == core::LearnerKind::Forest;
    for (QWidget* field : {static_cast<QWidget*>(m_leaf), static_cast<QWidget*>(m_split),
                           static_cast<QWidget*>(m_share), static_cast<QWidget*>(m_alpha)})
        showField(m_form, field, isForest);
    showField(m_form, m_rate, !isForest);
    m_depth->setSpecialValueText(isForest ? tr("no limit")
                                          : QString::number(core::BoostedOptions().maxDepth));
    emit changed();
}

void LearnerForm::store(core::ImportanceOptions& options) const
{
    const auto state = static_cast<std::uint32_t>(m_state->value());
    options.learner = kind();
    if (kind() == core::LearnerKind::Forest) {
        options.forest = {.nEstimators = m_trees->value(),
                          .maxDepth = m_depth->value(),
                          .minSamplesSplit = m_split->value(),
                          .minSamplesLeaf = m_leaf->value(),
                          .maxFeatures = m_share->value() / 100.0,
                          .ccpAlpha = m_alpha->value(),
                          .randomState = state};
        return;
    }
    options.boosted.trees = m_trees->value();
    if (m_depth->value() > 0)
        options.boosted.maxDepth = m_depth->value();
    options.boosted.learningRate = m_rate->value();
    options.boosted.randomState = state;
}

} // namespace ui
