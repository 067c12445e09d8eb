#pragma once

#include "app/Dataset.h"
#include "app/FeaturePreparation.h"
#include "core/explain/Importance.h"

#include <QJsonObject>
#include <QWidget>

namespace ui {

class GroupsTable;
class SettingsForm;
class StartBox;
class TableForm;

/// What an explanation is asked for: which table, which learner, how often it is split. At first it
/// is the article's analysis of the last column.
class ExplainSetup : public QWidget
{
    Q_OBJECT

public:
    explicit ExplainSetup(QWidget* parent = nullptr);

    void setDataset(const app::Dataset& dataset);
    bool hasData() const { return m_dataset.table != nullptr; }
    /// What the request came to: its features can be named as groups.
    void setFeatures(const core::FeatureTable& table);

    app::FeatureRequest request() const;
    /// Throws `InputError` where what was typed has no meaning.
    core::ImportanceOptions options() const;
    /// Which table is explained, by the names of `surgescope explain`'s options.
    QJsonObject tableState() const;
    /// The settings as an object of JSON, by their keys; what is half-typed is left out.
    std::string settingsState() const;
    /// Puts both back; what is not named is left alone. Throws an `InputError` that names `source`
    /// for a setting of another type.
    void setState(const QJsonObject& table, const std::string& settings, const std::string& source);
    /// The same as a command to type.
    QString commandLine() const;
    /// Takes the command to the clipboard, or says why there is none; whether it was taken.
    bool copyCommand();

    /// "about 40 s", what went wrong, or empty while it is worked out.
    void showEstimate(const QString& text, bool isProblem);
    void setRunning(bool running);

signals:
    void changed();
    void explainAsked();

private:
    QWidget* groupsBox();
    QWidget* usualSpaceButton();
    void arrange();
    void suit(bool isSeries);
    void tell();
    void showUsualRepeats();

    app::Dataset m_dataset;
    TableForm* m_table;
    GroupsTable* m_groups;
    SettingsForm* m_settings;
    StartBox* m_start;
    std::size_t m_rows = 0; ///< of the table that is learned from; 0: not known
    bool m_isRunning = false;
};

} // namespace ui
