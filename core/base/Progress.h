#pragma once

#include "core/base/Message.h"

#include <cstddef>
#include <exception>
#include <functional>
#include <memory>
#include <stop_token>

namespace core {

/// Thrown out of long work when a stop was asked for. Cancelling is not failing.
class Cancelled : public std::exception
{
public:
    const char* what() const noexcept override { return "cancelled"; }
};

/// Reports how far long work has come and carries the request to stop it.
///
/// Long work calls `advance` once per epoch, tree, fold or pass. A default `Progress{}` is silent
/// and never stops, which is what tests pass. Copies are cheap and refer to the same receiver; the
/// receiver may be called from any thread that does the work.
class Progress
{
public:
    /// `stage` says what is being done ("Training"), `fraction` how much of all work is done, 0..1.
    using Report = std::function<void(const Message& stage, double fraction)>;

    Progress() = default;
    explicit Progress(Report report, std::stop_token stop = {});

    /// The share [from, to] of this progress for one stage of the work; nests. An empty stage keeps
    /// the name of the whole.
    Progress part(Message stage, double from, double to) const;

    /// The same request to stop, without reports: for work beside the one that reports.
    Progress quiet() const;

    /// The same request to stop, with another receiver that hears fractions from 0 to 1: for one
    /// of several pieces of work whose reports are joined.
    Progress reportingTo(Report report) const;

    /// `done` of `total` units are finished. Throws `Cancelled` when a stop was asked for.
    void advance(std::size_t done, std::size_t total) const;

    /// For loops too short to report from.
    void throwIfCancelled() const;

private:
    std::shared_ptr<const Report> m_report;
    std::stop_token m_stop;
    Message m_stage;
    double m_from = 0.0;
    double m_to = 1.0;
};

} // namespace core
