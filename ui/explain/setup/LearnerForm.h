#pragma once

#include "core/validation/Importance.h"

#include <QGroupBox>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;

namespace ui {

/// The learner and its parameters, under scikit-learn's or XGBoost's names.
class LearnerForm : public QGroupBox
{
    Q_OBJECT

public:
    explicit LearnerForm(QWidget* parent = nullptr);

    core::LearnerKind kind() const;
    void store(core::ImportanceOptions& options) const;

signals:
    void changed();

private:
    void addFields();
    void tell();

    QComboBox* m_learner;
    QSpinBox* m_trees;
    QSpinBox* m_depth;
    QSpinBox* m_leaf;
    QSpinBox* m_split;
    QDoubleSpinBox* m_share;
    QDoubleSpinBox* m_alpha;
    QDoubleSpinBox* m_rate;
    QSpinBox* m_state;
    QFormLayout* m_form;
};

} // namespace ui
