#pragma once

#include "core/base/Setting.h"
#include "ui/settings/SettingField.h"

#include <QString>
#include <QWidget>

#include <map>
#include <memory>
#include <vector>

class QFormLayout;
class QLabel;

namespace ui {

/// A form made of the descriptions of settings: a box per heading, a row per setting that has one,
/// in the order of the list. What is wrong with a setting is told under its row.
class SettingsForm : public QWidget
{
    Q_OBJECT

public:
    /// The settings have to live as long as the form.
    template <typename Options>
    explicit SettingsForm(const std::vector<core::Setting<Options>>& settings,
                          QWidget* parent = nullptr)
        : SettingsForm(parent)
    {
        for (const auto& setting : settings)
            if (*setting.group != '\0')
                addRow(setting);
    }

    template <typename Options>
    void show(const std::vector<core::Setting<Options>>& settings, const Options& options)
    {
        for (const auto& setting : settings)
            if (SettingField* field = find(setting.key))
                field->show(setting.get(options));
    }

    /// Leaves what has no row. Throws `InputError` when what stands in a field has no meaning.
    template <typename Options>
    void store(const std::vector<core::Setting<Options>>& settings, Options& options) const
    {
        for (const auto& setting : settings)
            if (const SettingField* field = find(setting.key))
                setting.set(options, field->value());
    }

    /// Nothing for a setting without a row.
    SettingField* find(const std::string& key) const;

    /// Shows the sentence under the setting's row and goes there; false when it has none.
    bool showProblem(const QString& setting, const QString& sentence);
    void clearProblems();

signals:
    /// By hand or by `show`.
    void changed(const QString& setting);

private:
    struct Row
    {
        std::unique_ptr<SettingField> field;
        QLabel* problem;
    };

    explicit SettingsForm(QWidget* parent);
    void addRow(const core::SettingDescription& setting);
    QFormLayout* boxOf(const char* heading);

    std::map<std::string, QFormLayout*> m_boxes; ///< by heading
    std::map<std::string, Row> m_rows;           ///< by setting
};

} // namespace ui
